// The page as a whole: what is chosen, filters, the panel at the side, and the start.

const VIEWS = ["read", "map", "timeline", "quotes", "together"];
const drawers = { read: reader, map, timeline, quotes: quotations, together };
const page = { view: "read", drawn: {} };

function isNarrow() {
  return matchMedia("(max-width: 860px)").matches;
}

// Views.

function showView(view) {
  page.view = view;
  document.body.dataset.view = view;
  for (const each of VIEWS) {
    byId("view-" + each).hidden = each !== view;
    byId("tab-" + each).setAttribute("aria-selected", String(each === view));
  }
  if (page.drawn[view] !== shown.stamp) {
    // A view draws itself when it is looked at, not before.
    page.drawn[view] = shown.stamp;
    drawers[view].filtered();
  }
}

function openArticle(article, item) {
  reader.wanted = item || null;
  showView("read");
  reader.show(article);
  if (isNarrow() && !history.state) history.pushState({ reading: true }, "");
}

function openItem(item) {
  if (isNarrow()) hideCard();
  openArticle(item.article, item);
}

// The panel at the side.

function showCard(content) {
  fill(byId("card-content"), content);
  byId("card").hidden = false;
  byId("card").scrollTop = 0;
  document.body.classList.add("with-card");
}

function hideCard() {
  byId("card").hidden = true;
  document.body.classList.remove("with-card");
}

function select(item) {
  showCard(itemCard(item));
}

function selectEntity(entity) {
  showCard(entityCard(entity));
}

// Filters.

function refilter() {
  applyFilter();
  page.drawn = {};
  drawFilters();
  showView(page.view);
}

function toggleEntity(entity) {
  const place = filter.entities.indexOf(entity.index);
  if (place >= 0) filter.entities.splice(place, 1);
  else filter.entities.push(entity.index);
  refilter();
  selectEntity(entity);
}

function drawFilters() {
  const chips = filter.entities.map((index) => chip(model.entities[index].name + " ✕", () => {
    filter.entities.splice(filter.entities.indexOf(index), 1);
    refilter();
  }, { "data-type": model.entities[index].type, "aria-label": "Remove the filter " + model.entities[index].name }));
  const isAny = chips.length || filter.type || filter.kind || filter.language || filter.from || filter.to ||
    filter.words.length;
  if (isAny) chips.push(el("button", { type: "button", class: "chip clear", click: clearFilters }, "Clear all"));
  fill(byId("active"), chips);
  byId("filters-button").classList.toggle("on", Boolean(isAny));
  drawNames();
}

function clearFilters() {
  Object.assign(filter, { entities: [], type: "", kind: "", language: "", from: "", to: "", words: [] });
  const fields = ["filter-type", "filter-kind", "filter-language", "filter-from", "filter-to", "search"];
  for (const id of fields) byId(id).value = "";
  refilter();
}

/** Names in the articles that are shown, in the list at the side. */
function drawNames() {
  const query = filter.words;
  const all = shownEntities();
  names.found = query.length ? [...all.filter(({ entity }) => query.every((word) => folded(entity.name).includes(word))),
    ...all.filter(({ entity }) => !query.every((word) => folded(entity.name).includes(word)))] : all;
  byId("names-count").textContent = figure(all.length);
  names.list.show(names.found.length);
}

const names = {
  found: [],
  start() {
    this.list = new LongList(byId("names"), 34, (index) => {
      const { entity, mentions } = this.found[index];
      return el("button", { type: "button", class: "speaker" + (filter.entities.includes(entity.index) ? " chosen" : ""),
        click: () => selectEntity(entity) },
      el("span", { class: "name", "data-type": entity.type }, foreign(entity.name, 60)),
      el("span", { class: "number" }, figure(mentions.length)));
    });
  },
};

function startFilters() {
  startKinds();
  for (const [id, field] of [["filter-type", "type"], ["filter-kind", "kind"], ["filter-language", "language"],
    ["filter-from", "from"], ["filter-to", "to"]]) {
    byId(id).addEventListener("change", (event) => {
      filter[field] = event.target.value;
      refilter();
    });
  }
  let waiting;
  byId("search").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      filter.words = folded(event.target.value).split(/\s+/).filter(Boolean);
      refilter();
    }, 160);
  });
  for (const which of ["articles", "names"]) {
    byId("side-" + which).addEventListener("click", () => showSide(which));
  }
  byId("filters-button").addEventListener("click", () => document.body.classList.toggle("with-filters"));
  byId("filters-done").addEventListener("click", () => document.body.classList.remove("with-filters"));
}

function showSide(which) {
  for (const each of ["articles", "names"]) {
    byId(each).hidden = each !== which;
    byId("side-" + each).setAttribute("aria-selected", String(each === which));
  }
}

// Light and dark.

function startTheme() {
  // The choice lasts as long as the page is open; nothing is stored.
  byId("theme").addEventListener("click", () => {
    const isDark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = isDark ? "light" : "dark";
  });
}

// Keys.

function startKeys() {
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "Escape") {
      if (isTyping) event.target.blur();
      document.body.classList.remove("with-filters");
      hideCard();
    } else if (isTyping || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === "/") {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "j" || event.key === "k") {
      reader.step(event.key === "j" ? 1 : -1);
    }
  });
}

// Articles pasted into the page that `raqim serve` shows.

function startPaste() {
  const form = byId("paste");
  byId("paste-open").hidden = false;
  byId("paste-open").addEventListener("click", () => showPaste(true));
  byId("paste-close").addEventListener("click", () => showPaste(false));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = byId("paste-text").value;
    const published = byId("paste-published").value;
    if (!text.trim()) return;
    byId("paste-fault").textContent = "";
    byId("paste-go").disabled = true;
    try {
      const body = { id: "pasted " + (model.articles.length + 1), text };
      if (published) body.published = published;
      const headline = text.trimStart().split("\n")[0].trim();
      if (headline.length <= 160) body.title = headline;
      const answer = await fetch("/v1/report", { method: "POST", headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body) });
      const data = await answer.json();
      if (!answer.ok) throw new Error(data.error ? data.error.message : "the server refused it");
      if (data.failures.length) throw new Error(data.failures[0][2]);
      addData(data);
      startKinds();
      clearFilters();
      showPaste(false);
      byId("paste-text").value = "";
      openArticle(model.articles[model.articles.length - 1]);
    } catch (error) {
      byId("paste-fault").textContent = String(error.message || error);
    } finally {
      byId("paste-go").disabled = false;
    }
  });
  showPaste(model.articles.length === 0);
}

function startKinds() {
  fill(byId("filter-kind"), el("option", { value: "" }, "any kind"), model.kinds.map((kind) =>
    el("option", { value: kind }, spaced(kind))));
}

function showPaste(isOpen) {
  byId("paste").hidden = !isOpen;
  if (isOpen) byId("paste-text").focus();
}

// The start.

function start() {
  const data = JSON.parse(byId("data").textContent);
  addData(data);
  byId("data").remove();
  document.title = model.title + " – raqim";
  byId("title").textContent = model.title;
  reader.start();
  timeline.start();
  quotations.start();
  together.start();
  names.start();
  map.start(data.outlines);
  startFilters();
  startTheme();
  startKeys();
  for (const view of VIEWS) byId("tab-" + view).addEventListener("click", () => showView(view));
  byId("card-close").addEventListener("click", hideCard);
  byId("back").addEventListener("click", () => (history.state ? history.back() : backToList()));
  addEventListener("popstate", backToList);
  startFailures();
  const days = model.articles.map((article) => article.day).filter(Boolean).sort();
  byId("days").textContent = days.length ? days[0] + (days.length > 1 && days[0] !== days[days.length - 1]
    ? " … " + days[days.length - 1] : "") : "";
  byId("made").textContent = model.by ? "raqim " + model.by.version : "";
  applyFilter();
  drawFilters();
  showView("read");
  if (data.server) startPaste();
  document.body.classList.add("ready");
}

function backToList() {
  document.body.classList.remove("reading");
}

/** Articles that could not be read are told of, not hidden. */
function startFailures() {
  const button = byId("failures");
  button.hidden = model.failures.length === 0;
  button.textContent = figure(model.failures.length) + " not read";
  button.addEventListener("click", () => showCard([el("p", { class: "card-kind" }, "Not read"),
    el("h3", null, counted(model.failures.length, "article")),
    el("ul", { class: "refused" }, model.failures.slice(0, 500).map(([id, code, message]) =>
      el("li", null, el("code", null, foreign(id)), " — ", foreign(spaced(code)), ": ", foreign(message))))]));
}

start();
