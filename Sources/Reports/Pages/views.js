// Three more views of the same articles: dated sentences in order, quotations by speaker, and who is named with whom.

/** Dated sentences in order of time, under a chart of how many there are. */
const timeline = {
  from: "",
  to: "",

  start() {
    this.box = byId("moments");
    this.rows = new LongList(this.box, 84, (index) => this.row(this.moments[index]));
    byId("timeline-all").addEventListener("click", () => this.narrow("", ""));
  },

  all: untilFiltered(() => {
    const moments = [];
    for (const article of shown.articles) {
      const meant = filter.type || filter.kind
        ? new Set(article.mentions.filter((mention) => isMeant(model.entities[mention.entity]))
          .map((mention) => sentenceNumber(article, mention.start))) : null;
      for (const date of article.dates) {
        if (!date.earliest || date.type === "duration") continue;
        if (meant && !meant.has(sentenceNumber(article, date.start))) continue;
        moments.push(date);
      }
    }
    return moments.sort((one, other) => (one.earliest < other.earliest ? -1 : one.earliest > other.earliest ? 1
      : one.latest < other.latest ? -1 : one.latest > other.latest ? 1 : 0));
  }),

  filtered() {
    this.narrow("", "");
  },

  narrow(from, to) {
    this.from = from;
    this.to = to;
    this.moments = this.all().filter((date) => (!from || date.earliest >= from) && (!to || date.earliest <= to));
    byId("timeline-all").hidden = !from && !to;
    byId("timeline-count").textContent = counted(this.moments.length, "dated sentence") +
      (from ? ", " + from + (to !== from ? " … " + to : "") : "");
    this.chart();
    this.rows.show(this.moments.length);
  },

  /** The unit of the chart's bars: years, months or days, so that there are not too many. */
  unit() {
    if (this.moments.length === 0) return 4;
    const [first, last] = [this.moments[0].earliest, this.moments[this.moments.length - 1].earliest];
    const months = (+last.slice(0, 4) - +first.slice(0, 4)) * 12 + (+last.slice(5, 7) - +first.slice(5, 7));
    return months > 48 ? 4 : months > 2 ? 7 : 10;
  },

  chart() {
    const unit = this.unit();
    const bars = new Map();
    for (const date of this.moments) {
      const key = date.earliest.slice(0, unit);
      bars.set(key, (bars.get(key) || 0) + 1);
    }
    const keys = [...bars.keys()];
    const most = Math.max(1, ...bars.values());
    const width = 900;
    const height = 120;
    // Time runs evenly: a year without a bar keeps its room, unless there are very many.
    const slots = unit === 4 && keys.length ? yearsBetween(keys[0], keys[keys.length - 1]) : keys;
    const names = slots.length > 140 ? keys : slots;
    const step = width / Math.max(1, names.length);
    const every = Math.ceil(names.length / 10);
    const picture = svg("svg", { viewBox: `0 0 ${width} ${height + 22}`, class: "chart", role: "img",
      "aria-label": "How many dated sentences there are over time", preserveAspectRatio: "none" });
    names.forEach((key, index) => {
      const count = bars.get(key) || 0;
      const size = count ? Math.max(3, (count / most) * height) : 0;
      if (count) {
        picture.append(svg("rect", { x: index * step + step * 0.1, y: height - size, width: Math.max(1, step * 0.8),
          height: size, class: "bar", tabindex: "0", role: "button", "aria-label": key + ": " + count,
          click: () => this.narrow(...daysOf(key)),
          keydown: (event) => { if (event.key === "Enter") this.narrow(...daysOf(key)); } },
        svg("title", null, key + ": " + counted(count, "sentence"))));
      }
    });
    const labels = el("div", { class: "chart-labels", "aria-hidden": "true" });
    for (let index = 0; index < names.length; index += every) labels.append(el("span", null, names[index]));
    fill(byId("chart"), picture, labels);
  },

  row(date) {
    return el("button", { type: "button", class: "moment", click: () => openItem(date) },
      el("span", { class: "when" }, period(date.earliest, date.latest).split(" … ")
        .map((day, index) => (index ? [el("br"), "… " + day] : day))),
      el("span", { class: "what" }, sentenceElement(date, "date"),
        el("span", { class: "from" }, foreign(date.article.title, 90))));
  },
};

function yearsBetween(first, last) {
  const years = [];
  for (let year = +first; year <= +last; year += 1) years.push(String(year).padStart(4, "0"));
  return years;
}

/** First and last day of a year, a month or a day. */
function daysOf(key) {
  if (key.length === 4) return [key + "-01-01", key + "-12-31"];
  if (key.length === 7) return [key + "-01", key + "-31"];
  return [key, key];
}

/** Quotations, by who said them. */
const quotations = {
  speaker: null,

  start() {
    this.speakers = new LongList(byId("speakers"), 40, (index) => this.speakerRow(this.groups[index]));
    this.rows = new LongList(byId("quotes"), 118, (index) => this.row(this.quotes[index]));
    byId("speaker-select").addEventListener("change", (event) => {
      this.choose(this.groups[Number(event.target.value)] || this.groups[0]);
    });
  },

  filtered() {
    const groups = new Map();
    const all = [];
    for (const article of shown.articles) {
      for (const quote of article.quotes) {
        if (quote.kind === "scare") continue;
        const entity = quote.speaker >= 0 ? model.entities[quote.speaker] : null;
        if ((filter.type || filter.kind) && !(entity && isMeant(entity))) continue;
        const phrase = quote.from >= 0 ? article.text.slice(quote.from, quote.to).replace(/\s+/g, " ") : "nobody named";
        const key = entity ? entity.index : "phrase " + phrase.toLowerCase();
        if (!groups.has(key)) groups.set(key, { key, name: entity ? entity.name : phrase, entity, quotes: [] });
        groups.get(key).quotes.push(quote);
        all.push(quote);
      }
    }
    this.groups = [{ key: null, name: "Everyone", entity: null, quotes: all },
      ...[...groups.values()].sort((one, other) => other.quotes.length - one.quotes.length)];
    fill(byId("speaker-select"), this.groups.slice(0, 500).map((group, index) =>
      el("option", { value: String(index) }, group.name.slice(0, 60) + " (" + figure(group.quotes.length) + ")")));
    this.choose(this.groups.find((group) => group.key === this.speaker) || this.groups[0]);
  },

  choose(group) {
    this.speaker = group.key;
    this.quotes = group.quotes;
    byId("quotes-none").hidden = this.quotes.length > 0;
    byId("speaker-select").value = String(this.groups.indexOf(group));
    this.speakers.show(this.groups.length, true);
    this.rows.show(this.quotes.length);
  },

  speakerRow(group) {
    return el("button", { type: "button", class: "speaker" + (group.key === this.speaker ? " chosen" : ""),
      click: () => this.choose(group) },
    el("span", { class: "name", "data-type": group.entity ? group.entity.type : null }, foreign(group.name, 60)),
    el("span", { class: "number" }, figure(group.quotes.length)));
  },

  row(quote) {
    const entity = quote.speaker >= 0 ? model.entities[quote.speaker] : null;
    const phrase = quote.from >= 0 ? quote.article.text.slice(quote.from, quote.to) : "";
    const words = quote.article.text.slice(quote.start, quote.end);
    return el("button", { type: "button", class: "quotation " + quote.kind, click: () => openItem(quote) },
      el("span", { class: "said", dir: quote.article.rtl ? "rtl" : "auto" },
        quote.kind === "indirect" ? words.slice(0, 500) : "“" + words.slice(0, 500) + "”"),
      el("span", { class: "from" }, el("b", null, foreign(entity ? entity.name : phrase || "nobody named", 60)),
        entity && phrase && phrase !== entity.name ? [" (", foreign(phrase, 60), ")"] : null,
        " · " + (quote.article.day || "no date") + " · ", foreign(quote.article.title, 70)));
  },
};

/** Who is named in one sentence with whom. */
const together = {
  start() {
    byId("together-types").addEventListener("change", () => this.filtered());
  },

  filtered() {
    const wanted = byId("together-types").value.split(" ");
    const most = isNarrow() ? 10 : 22;
    const frequent = shownEntities().filter(({ entity }) => wanted.includes(entity.type)).slice(0, 120);
    const pairs = this.pairs(new Set(frequent.map(({ entity }) => entity.index)));
    // Those who are named with others most often, in order of how often they are named at all.
    const weights = new Map();
    for (const { one, other, items } of pairs.values()) {
      for (const each of [one, other]) weights.set(each, (weights.get(each) || 0) + items.length);
    }
    const linked = new Set([...weights].sort((one, other) => other[1] - one[1]).slice(0, most).map(([index]) => index));
    const chosen = frequent.filter(({ entity }) => linked.has(entity.index));
    byId("together-none").hidden = chosen.length > 1;
    fill(byId("matrix"), chosen.length > 1 ? this.matrix(chosen.map(({ entity }) => entity), pairs) : []);
    const strongest = [...pairs.values()].sort((one, other) => other.items.length - one.items.length).slice(0, 40);
    fill(byId("pairs"), strongest.map((pair) => el("li", null,
      el("button", { type: "button", class: "pair", click: () => this.select(pair) },
        el("span", { class: "name", "data-type": model.entities[pair.one].type }, foreign(model.entities[pair.one].name, 50)),
        " & ",
        el("span", { class: "name", "data-type": model.entities[pair.other].type },
          foreign(model.entities[pair.other].name, 50)),
        el("span", { class: "number" }, figure(pair.items.length))))));
  },

  /** Sentences in which two of the chosen are named, by pair. */
  pairs(chosen) {
    const pairs = new Map();
    for (const article of shown.articles) {
      const sentences = new Map();
      for (const mention of article.mentions) {
        if (!chosen.has(mention.entity)) continue;
        const number = sentenceNumber(article, mention.start);
        if (!sentences.has(number)) sentences.set(number, new Map());
        if (!sentences.get(number).has(mention.entity)) sentences.get(number).set(mention.entity, mention);
      }
      for (const named of sentences.values()) {
        const list = [...named.keys()].sort((one, other) => one - other);
        for (let i = 0; i < list.length; i += 1) {
          for (let j = i + 1; j < list.length; j += 1) {
            const key = list[i] + " " + list[j];
            if (!pairs.has(key)) pairs.set(key, { one: list[i], other: list[j], items: [] });
            pairs.get(key).items.push(named.get(list[i]));
          }
        }
      }
    }
    return pairs;
  },

  matrix(entities, pairs) {
    const cell = 26;
    const left = isNarrow() ? 140 : 190;
    const top = 150;
    const size = entities.length * cell;
    const most = Math.max(1, ...[...pairs.values()].map((pair) => pair.items.length));
    const picture = svg("svg", { viewBox: `0 0 ${left + size + 60} ${top + size + 10}`, class: "matrix", role: "img",
      width: left + size + 60, height: top + size + 10, "aria-label": "Who is named in one sentence with whom" });
    entities.forEach((entity, i) => {
      const room = isNarrow() ? 19 : 26;
      const name = entity.name.length > room ? entity.name.slice(0, room - 1) + "…" : entity.name;
      picture.append(svg("text", { x: left - 8, y: top + i * cell + cell * 0.68, class: "matrix-name end", tabindex: "0",
        role: "button", "data-type": entity.type, click: () => selectEntity(entity) }, name));
      picture.append(svg("text", { x: 0, y: 0, class: "matrix-name", "data-type": entity.type,
        transform: `translate(${left + i * cell + cell * 0.65} ${top - 8}) rotate(-52)`,
        click: () => selectEntity(entity) }, name));
      entities.forEach((other, j) => {
        const pair = i === j ? null : pairs.get(Math.min(entity.index, other.index) + " " +
          Math.max(entity.index, other.index));
        const square = svg("rect", { x: left + j * cell + 1, y: top + i * cell + 1, width: cell - 2, height: cell - 2, rx: 3,
          class: i === j ? "square same" : pair ? "square some" : "square" });
        if (pair) {
          square.setAttribute("fill-opacity", String(0.18 + 0.82 * Math.sqrt(pair.items.length / most)));
          square.append(svg("title", null, entity.name + " & " + other.name + ": " +
            counted(pair.items.length, "sentence")));
          square.addEventListener("click", () => this.select(pair));
        }
        picture.append(square);
      });
    });
    return picture;
  },

  select(pair) {
    const [one, other] = [model.entities[pair.one], model.entities[pair.other]];
    showCard([el("p", { class: "card-kind" }, "Named in one sentence"),
      el("h3", null, foreign(one.name, 80), " & ", foreign(other.name, 80)),
      el("p", { class: "chips" }, [one, other].map((entity) =>
        chip(entity.name, () => selectEntity(entity), { "data-type": entity.type }))),
      el("h4", null, counted(pair.items.length, "sentence")), ...sentenceList(pair.items, ITEM_CLASSES[one.type])]);
  },
};
