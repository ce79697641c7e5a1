"use strict";
// The data of the page: entities, articles and their items, and which of them the filters let through.
// Offsets count UTF-16 units, as JavaScript does.

const TYPES = ["place", "armed_group", "organisation", "person"];
const TYPE_NAMES = { place: "Places", armed_group: "Armed groups", organisation: "Organisations", person: "People" };
const ONE_OF_TYPE = { place: "place", armed_group: "armed group", organisation: "organisation", person: "person" };
const MATCHES = ["name", "alias", "variant", "short", "acronym", "pattern"];
const LEVELS = ["certain", "likely", "possible"];

const model = { title: "", entities: [], keys: new Map(), articles: [], failures: [], kinds: [], hasWhy: false };

/** Adds what a data block holds; entities that are there already are shared. */
function addData(data) {
  model.title = data.title || model.title;
  model.by = data.by || model.by;
  model.hasWhy = model.hasWhy || data.whys.length > 0;
  const renumbered = data.entities.map(([id, name, type, kind, within, country, lat, lon, wikidata]) => {
    const key = id || type + "\n" + name;
    if (!model.keys.has(key)) {
      model.keys.set(key, model.entities.length);
      model.entities.push({ index: model.entities.length, id, name, type: TYPES[type], kind, within, country, lat, lon,
        wikidata, places: [], quotes: [] });
    }
    return model.keys.get(key);
  });
  const why = (index) => (index >= 0 ? data.whys[index] : null);
  for (const raw of data.articles) {
    const article = { index: model.articles.length, id: raw.i, title: raw.t || raw.i, day: raw.d, dayFrom: raw.f,
      language: raw.l, outlet: raw.o, url: raw.u, path: raw.p, text: raw.x, mentions: [], dates: [], quotes: [],
      roles: [] };
    article.rtl = article.language === "ar" || article.language === "ckb";
    for (const [list, isInner] of [[raw.m, false], [raw.n, true]]) {
      for (let i = 0; i < list.length; i += 6) {
        const entity = renumbered[list[i + 2]];
        const mention = { what: "entity", article, start: list[i], end: list[i + 1], entity, match: MATCHES[list[i + 3]],
          level: LEVELS[list[i + 4]], why: why(list[i + 5]), isInner };
        article.mentions.push(mention);
        model.entities[entity].places.push(mention);
      }
    }
    for (const [start, end, type, value, mod, earliest, latest, anchor, reason] of raw.w) {
      article.dates.push({ what: "date", article, start, end, type, value, mod, earliest, latest, anchor,
        why: why(reason) });
    }
    for (const [start, end, kind, cueStart, cueEnd, from, to, entity, via, reason] of raw.q) {
      const speaker = entity >= 0 ? renumbered[entity] : -1;
      const quote = { what: "quote", article, start, end, kind, cueStart, cueEnd, from, to, speaker, via,
        why: why(reason) };
      article.quotes.push(quote);
      if (speaker >= 0 && kind !== "scare") model.entities[speaker].quotes.push(quote);
    }
    for (const [mention, start, end, role, of] of raw.r) {
      article.roles.push({ entity: article.mentions[mention].entity, start, end, role,
        of: of >= 0 ? renumbered[of] : -1 });
    }
    model.articles.push(article);
  }
  model.failures.push(...data.failures);
  model.kinds = [...new Set(model.entities.map((entity) => entity.kind).filter(Boolean))].sort();
}

const filter = { entities: [], type: "", kind: "", language: "", from: "", to: "", words: [] };
/** The articles that the filters let through, and for views of entities whether one is meant. */
const shown = { articles: [], set: new Set(), stamp: 0 };

/** Letters as they are searched: without case, accents, marks of vowels, tatweel and forms of alef. */
function folded(text) {
  return text.normalize("NFKD").toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/ى|ی/g, "ي").replace(/ک/g, "ك").replace(/ة/g, "ه").replace(/[’‘ʿʾ`´]/g, "'");
}

function searchText(article) {
  if (article.folded === undefined) {
    const names = new Set(article.mentions.map((mention) => model.entities[mention.entity].name));
    article.folded = folded([article.title, article.id, article.text, ...names].join("\n"));
  }
  return article.folded;
}

function isMeant(entity) {
  return (!filter.type || entity.type === filter.type) && (!filter.kind || entity.kind === filter.kind);
}

function passes(article) {
  if (filter.language && article.language !== filter.language) return false;
  if (filter.from && !(article.day && article.day >= filter.from)) return false;
  if (filter.to && !(article.day && article.day <= filter.to)) return false;
  for (const wanted of filter.entities) {
    if (!article.mentions.some((mention) => mention.entity === wanted)) return false;
  }
  if ((filter.type || filter.kind) && !article.mentions.some((mention) => isMeant(model.entities[mention.entity]))) {
    return false;
  }
  return filter.words.every((word) => searchText(article).includes(word));
}

function applyFilter() {
  shown.articles = model.articles.filter(passes);
  shown.set = new Set(shown.articles);
  shown.stamp += 1;
}

/** Remembers what `make` makes until the filters change. */
function untilFiltered(make) {
  let stamp = -1;
  let value;
  return () => {
    if (stamp !== shown.stamp) {
      value = make();
      stamp = shown.stamp;
    }
    return value;
  };
}

/** Entities in the articles that are shown, with their mentions there, the most frequent first. */
const shownEntities = untilFiltered(() => {
  const found = new Map();
  for (const article of shown.articles) {
    for (const mention of article.mentions) {
      const entity = model.entities[mention.entity];
      if (!isMeant(entity)) continue;
      if (!found.has(entity)) found.set(entity, []);
      found.get(entity).push(mention);
    }
  }
  return [...found].map(([entity, mentions]) => ({ entity, mentions }))
    .sort((one, other) => other.mentions.length - one.mentions.length || (one.entity.name < other.entity.name ? -1 : 1));
});

const ABBREVIATION =
  /(^|[\s.(])(Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Brig|St|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])$/;

/** Where sentences of an article begin, found once. */
function sentenceStarts(article) {
  if (article.sentences) return article.sentences;
  const starts = [0];
  const end = /[.!?؟۔]+["”’»')\]]*(?=\s)|\n+/g;
  for (let match = end.exec(article.text); match; match = end.exec(article.text)) {
    const before = article.text.slice(Math.max(0, match.index - 5), match.index);
    // “Gen. Qassem”, “U.S. forces”, “J. Smith” and “Nov. 9” go on.
    if (match[0] === "." && ABBREVIATION.test(before)) continue;
    if (match[0] === "." && /^\s+[a-z0-9]/.test(article.text.slice(match.index + 1, match.index + 4))) continue;
    let next = match.index + match[0].length;
    while (next < article.text.length && /\s/.test(article.text[next])) next += 1;
    if (next > starts[starts.length - 1]) starts.push(next);
    if (next > end.lastIndex) end.lastIndex = next;
  }
  article.sentences = starts;
  return starts;
}

/** The number of the sentence that `offset` lies in. */
function sentenceNumber(article, offset) {
  const starts = sentenceStarts(article);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The sentence around an item: what stands before it, its own words, and what stands behind it. */
function sentenceAround(item, reach = 220) {
  const { article, start } = item;
  const end = Math.min(item.end, start + 600);
  const starts = sentenceStarts(article);
  const first = starts[sentenceNumber(article, start)];
  const last = starts[sentenceNumber(article, Math.max(start, item.end - 1)) + 1] ?? article.text.length;
  const cutBefore = start - first > reach;
  const cutAfter = last - end > reach;
  return {
    before: (cutBefore ? "… " : "") + article.text.slice(cutBefore ? start - reach : first, start),
    words: article.text.slice(start, end) + (end < item.end ? "…" : ""),
    after: article.text.slice(end, cutAfter ? end + reach : last).trimEnd() + (cutAfter ? " …" : ""),
  };
}

/** Two days as people write the time between them: “2003”, “2004-05”, “1980–1989”, “2004-05-01 … 2004-08-31”. */
function period(first, last) {
  if (first === last) return first;
  const isFromNewYear = first.endsWith("-01-01") && last.endsWith("-12-31");
  const [year, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  if (isFromNewYear) return year === lastYear ? year : year + "–" + lastYear;
  const month = first.slice(0, 7);
  if (first.endsWith("-01") && last.startsWith(month) &&
    +last.slice(8) === new Date(Date.UTC(+year, +first.slice(5, 7), 0)).getUTCDate()) return month;
  return first + " … " + last;
}

/** “shia_militia” as people write it. */
function spaced(word) {
  return word ? word.replaceAll("_", " ") : "";
}
