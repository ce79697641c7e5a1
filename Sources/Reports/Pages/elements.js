// Elements made by hand: text goes in as text alone, so that nothing in an article is ever read as markup.

/** An HTML element. Attributes of functions are listeners; null, undefined and false children are left out. */
function el(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An SVG element. */
function svg(tag, attributes, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

function byId(id) {
  return document.getElementById(id);
}

/** Replaces what an element holds. */
function fill(element, ...children) {
  const isThere = (child) => child !== null && child !== undefined && child !== false;
  element.replaceChildren(...children.flat(Infinity).filter(isThere));
}

/** Text of an article in a place of its own, so that its direction disturbs nothing around it. */
function foreign(text, limit = 300) {
  const cut = text.length > limit ? text.slice(0, limit) + "…" : text;
  return el("bdi", null, cut);
}

/** A button that looks like a chip. */
function chip(text, onClick, attributes) {
  return el("button", { type: "button", class: "chip", click: onClick, ...attributes }, foreign(text, 60));
}

/** “12,345”. */
function figure(number) {
  return number.toLocaleString("en");
}

/** “1 article”, “2 articles”. */
function counted(number, noun) {
  return figure(number) + " " + noun + (number === 1 ? "" : "s");
}

/** “shia_militia” → “Shia militia”. */
function titled(word) {
  const words = spaced(word);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A link that leaves the page; only to the web, whatever an article's metadata says. */
function webLink(address, text) {
  if (!/^https?:\/\//i.test(address || "")) return null;
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text);
}

/** A sentence with its own words marked; a click leads to the article. */
function sentenceElement(item, className) {
  const { before, words, after } = sentenceAround(item);
  return el("span", { class: "sentence", dir: item.article.rtl ? "rtl" : "auto" },
    before.trimStart(), el("mark", { class: className || "" }, words), after);
}

/** A list of sentences, a screenful at first. */
function sentenceList(items, className, step = 25) {
  const list = el("ol", { class: "sentences" });
  let done = 0;
  const more = el("button", { type: "button", class: "more", click: () => grow() });
  function grow() {
    for (const item of items.slice(done, done + step)) {
      list.append(el("li", null, el("button", { type: "button", class: "passage", click: () => openItem(item) },
        sentenceElement(item, className),
        el("span", { class: "from" }, item.article.day ? item.article.day + " · " : "", foreign(item.article.title, 90)))));
    }
    done = Math.min(items.length, done + step);
    more.textContent = "Show more (" + figure(items.length - done) + ")";
    more.hidden = done >= items.length;
  }
  grow();
  return [list, more];
}
