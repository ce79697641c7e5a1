// The reader: an article with its names, dates and quotations marked.

const ITEM_CLASSES = { place: "place", armed_group: "group", organisation: "organisation", person: "person" };

/** The items of an article, each as [start, end, item, class], those within others later. */
function marks(article) {
  const list = [];
  for (const quote of article.quotes) {
    if (quote.kind !== "scare") list.push([quote.start, quote.end, quote, "quote " + quote.kind]);
  }
  for (const mention of article.mentions) {
    if (!mention.isInner) {
      list.push([mention.start, mention.end, mention, ITEM_CLASSES[model.entities[mention.entity].type] +
        (mention.level === "certain" ? "" : " unsure")]);
    }
  }
  for (const date of article.dates) list.push([date.start, date.end, date, "date"]);
  return list;
}

/** The article's paragraphs as elements. */
function paragraphs(article) {
  const items = marks(article);
  const cuts = new Set([0, article.text.length]);
  for (const [start, end] of items) cuts.add(start).add(end);
  const borders = [...cuts].sort((one, other) => one - other);
  const starting = new Map();
  for (const item of items) {
    if (!starting.has(item[0])) starting.set(item[0], []);
    starting.get(item[0]).push(item);
  }
  const made = [];
  let paragraph = null;
  let open = [];
  for (let i = 0; i + 1 < borders.length; i += 1) {
    const [start, end] = [borders[i], borders[i + 1]];
    open = open.filter((item) => item[1] > start).concat(starting.get(start) || []);
    // A single line break is where a line was wrapped; an empty line parts paragraphs.
    article.text.slice(start, end).split(/(\r?\n[ \t]*\r?\n\s*)/).forEach((piece, index) => {
      if (index % 2 === 1) {
        paragraph = null;
      } else if (piece !== "") {
        if (!paragraph) {
          if (piece.trim() === "") return;
          paragraph = el("p", { dir: article.rtl ? "rtl" : "auto" });
          made.push(paragraph);
        }
        paragraph.append(open.length ? markElement(piece, open) : piece);
      }
    });
  }
  return made;
}

function markElement(text, open) {
  // The shortest of the items around a piece is the one that a click means.
  const inner = open.reduce((best, item) => (item[1] - item[0] <= best[1] - best[0] ? item : best));
  const item = inner[2];
  const mark = el("mark", { class: open.map((each) => each[3]).join(" "), tabindex: item.what === "quote" ? null : "0",
    role: item.what === "quote" ? null : "button" }, text);
  mark.item = item;
  mark.items = open.map((each) => each[2]);
  return mark;
}

const reader = {
  list: null,
  article: null,
  /** The item to show when the article is drawn. */
  wanted: null,

  start() {
    this.list = new LongList(byId("articles"), 72, (index) => this.row(shown.articles[index]));
    byId("article").addEventListener("click", (event) => {
      const mark = event.target.closest("mark");
      if (mark) select(mark.item);
    });
    byId("article").addEventListener("keydown", (event) => {
      const mark = event.target.closest("mark");
      if (mark && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        select(mark.item);
      }
    });
    for (const name of ["place", "group", "organisation", "person", "date", "quote"]) {
      byId("show-" + name).addEventListener("change", (event) => {
        byId("article").classList.toggle("without-" + name, !event.target.checked);
      });
    }
  },

  row(article) {
    const count = article.mentions.length;
    return el("button", { type: "button", class: "article-row" + (article === this.article ? " chosen" : ""),
      "aria-current": article === this.article ? "true" : null, click: () => openArticle(article) },
    el("span", { class: "row-title", dir: "auto" }, article.title.slice(0, 160)),
    el("span", { class: "row-facts" }, [article.day || "no date", article.outlet, counted(count, "name"),
      article.quotes.length ? counted(article.quotes.length, "quote") : null].filter(Boolean).join(" · ").slice(0, 120)));
  },

  filtered() {
    byId("count").textContent = shown.articles.length === model.articles.length
      ? counted(shown.articles.length, "article")
      : figure(shown.articles.length) + " of " + counted(model.articles.length, "article");
    byId("nothing").hidden = shown.articles.length > 0 || model.articles.length === 0;
    this.list.show(shown.articles.length);
    if (!this.article || !shown.set.has(this.article)) this.article = null;
    if (!this.article && shown.articles.length && !isNarrow()) this.show(shown.articles[0], true);
    else if (!this.article) this.clear();
    else this.keepInView();
  },

  keepInView() {
    const index = shown.articles.indexOf(this.article);
    this.list.show(shown.articles.length, true);
    if (index >= 0) this.list.reveal(index);
  },

  clear() {
    document.body.classList.remove("reading");
    fill(byId("article"), el("p", { class: "hint" }, shown.articles.length ? "Choose an article." : "Nothing to read."));
  },

  show(article, isQuiet) {
    this.article = article;
    if (!isQuiet) document.body.classList.add("reading");
    const facts = [article.day ? article.day + (article.dayFrom ? " (" + spaced(article.dayFrom) + ")" : "") : "no date",
      article.outlet, { en: "English", ar: "Arabic", ckb: "Sorani" }[article.language]].filter(Boolean).join(" · ");
    const body = paragraphs(article);
    // The headline is part of the text: it is not said twice.
    const head = body[0] && body[0].textContent.trim() === article.title.trim() ? body.shift() : null;
    const title = el("h2", { dir: article.rtl ? "rtl" : "auto" });
    if (head) title.append(...head.childNodes);
    else title.append(article.title.length > 400 ? article.title.slice(0, 400) + "…" : article.title);
    fill(byId("article"), title,
      el("p", { class: "facts" }, foreign(facts), " · ", foreign(article.id, 90),
        article.url ? [" · ", webLink(article.url, "source")] : null), ...body);
    byId("article").scrollTop = 0;
    const index = shown.articles.indexOf(article);
    this.list.show(shown.articles.length, true);
    if (index >= 0 && !isQuiet) this.list.reveal(index);
    if (this.wanted) this.point(this.wanted);
    this.wanted = null;
  },

  /** Scrolls to an item and lets it flash. */
  point(item) {
    const found = [...byId("article").querySelectorAll("mark")].filter((mark) =>
      mark.items.some((each) => each.start === item.start && each.what === item.what));
    if (found.length === 0) return;
    found[0].scrollIntoView({ block: "center" });
    for (const mark of found) {
      mark.classList.add("flash");
      setTimeout(() => mark.classList.remove("flash"), 2200);
    }
  },

  step(by) {
    const index = shown.articles.indexOf(this.article) + by;
    if (index >= 0 && index < shown.articles.length) openArticle(shown.articles[index]);
  },
};

/** What the panel at the side says of an item, and of the entity that it names. */
function itemCard(item) {
  const words = item.article.text.slice(item.start, Math.min(item.end, item.start + 400));
  if (item.what === "entity") return entityCard(model.entities[item.entity], item);
  const rows = [];
  if (item.what === "date") {
    rows.push(["Value", item.value + (item.mod ? " " + item.mod : "")], ["Type", item.type]);
    if (item.earliest) {
      rows.push(["Days", item.earliest === item.latest ? item.earliest : item.earliest + " … " + item.latest]);
    }
    rows.push(["Reckoned from", { explicit: "the words themselves", published: "the day of publication",
      previous: "another date of the article", none: "nothing: it stays open" }[item.anchor]]);
  } else {
    const speaker = item.speaker >= 0 ? model.entities[item.speaker] : null;
    rows.push(["Kind", { direct: "direct speech", partial: "a fragment in marks", indirect: "reported speech",
      scare: "marks without a speaker" }[item.kind]]);
    if (item.from >= 0) rows.push(["Said by", foreign(item.article.text.slice(item.from, item.to))]);
    if (speaker) rows.push(["Who is", chip(speaker.name, () => selectEntity(speaker), { "data-type": speaker.type })]);
    if (item.cueStart >= 0) rows.push(["Cue", foreign(item.article.text.slice(item.cueStart, item.cueEnd))]);
    if (item.via) rows.push(["Found by", spaced(item.via)]);
  }
  return [el("p", { class: "card-kind" }, item.what === "date" ? "Date" : "Quotation"),
    el("h3", { dir: "auto" }, "“" + words + "”"), factList(rows), whyCard(item)];
}

function factList(rows) {
  return el("dl", null, rows.filter((row) => row[1]).map(([name, value]) => [el("dt", null, name), el("dd", null, value)]));
}

function whyCard(item) {
  if (!item.why) {
    return model.hasWhy ? null : el("p", { class: "hint small" }, "Records made with --why also tell the reason.");
  }
  const { rule, list, reason, refused } = item.why;
  return el("details", { class: "why", open: true }, el("summary", null, "Why it is here"),
    factList([["Rule", rule], ["List", list ? foreign(list) : null], ["Reason", reason ? foreign(reason) : null]]),
    refused && refused.length ? [el("p", { class: "small" }, "Refused:"),
      el("ul", { class: "refused" }, refused.map(([reading, because]) =>
        el("li", null, el("code", null, foreign(reading)), " — ", foreign(because))))] : null);
}

/** All about an entity: what the gazetteer says, why this mention is one, and where else it is named. */
function entityCard(entity, mention) {
  const mentions = entity.places.filter((each) => shown.set.has(each.article));
  const articles = new Set(mentions.map((each) => each.article)).size;
  const rows = [["Id", entity.id ? el("code", null, entity.id) : "not in the gazetteer"],
    ["Lies in", entity.within ? partOf(entity.within) : null], ["Country", entity.country],
    ["Position", entity.lat !== null && entity.lat !== undefined ? entity.lat + ", " + entity.lon : null],
    ["Wikidata", entity.wikidata ? webLink("https://www.wikidata.org/wiki/" + entity.wikidata, entity.wikidata) : null]];
  if (mention) {
    rows.push(["Named here as", foreign(mention.article.text.slice(mention.start, mention.end))],
      ["Recognised by", mention.match], ["How sure", mention.level]);
    for (const role of mention.article.roles) {
      if (role.entity !== entity.index) continue;
      rows.push(["Role here", spaced(role.role) + (role.of >= 0 ? " of " + model.entities[role.of].name : "")]);
    }
  }
  const names = new Map();
  for (const each of mentions) {
    const name = each.article.text.slice(each.start, each.end).replace(/\s+/g, " ");
    names.set(name, (names.get(name) || 0) + 1);
  }
  const spellings = [...names].sort((one, other) => other[1] - one[1]);
  const isFiltered = filter.entities.includes(entity.index);
  return [el("p", { class: "card-kind", "data-type": entity.type },
    titled(ONE_OF_TYPE[entity.type]) + (entity.kind ? " · " + spaced(entity.kind) : "")),
  el("h3", { dir: "auto" }, entity.name.slice(0, 300)),
  el("p", { class: "actions" },
    el("button", { type: "button", class: "action", click: () => toggleEntity(entity) },
      isFiltered ? "Remove the filter" : "Only articles that name it"),
    drawnOnMap(entity) ? el("button", { type: "button", class: "action", click: () => map.reveal(entity) }, "On the map")
      : null),
  factList(rows), mention ? whyCard(mention) : null,
  el("h4", null, "Spellings"),
  el("p", { class: "spellings" }, spellings.slice(0, 12).map(([name, count]) =>
    el("span", { class: "spelling" }, foreign(name, 60), count > 1 ? " ×" + figure(count) : "")),
  spellings.length > 12 ? "and " + figure(spellings.length - 12) + " more" : null),
  el("h4", null, "All mentions: " + figure(mentions.length) + " in " + counted(articles, "article")),
  ...sentenceList(mentions, ITEM_CLASSES[entity.type])];
}

/** The whole that an entity is part of, by its name when it is on the page. */
function partOf(id) {
  const index = model.keys.get(id);
  if (index === undefined) return el("code", null, id);
  return chip(model.entities[index].name, () => selectEntity(model.entities[index]),
    { "data-type": model.entities[index].type });
}
