"""Records as tables of pandas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from .records import Entity, Failure, Record

if TYPE_CHECKING:
    import pandas

_ENTITY = ["type", "id", "name", "kind", "in", "country", "lat", "lon", "wikidata", "match", "level", "inner", "ref"]
_COLUMNS = {
    "articles": ["article", "title", "published", "published_from", "language", "outlet", "url", "path", "characters",
                 "sha256", "error", "message"],
    "entities": ["article", "published", "start", "end", "text", *_ENTITY],
    "dates": ["article", "published", "start", "end", "text", "type", "value", "mod", "earliest", "latest", "anchor"],
    "quotes": ["article", "published", "start", "end", "text", "kind", "cue", "speaker", "speaker_type", "speaker_id",
               "via"],
}
_DAYS = {"published", "earliest", "latest"}


class Frames(NamedTuple):
    """Four tables, with the columns of `raqim export --to csv`; `article` is the id by which they belong together.

    Articles that could not be read are in `articles` alone, with `error` and `message`.
    """

    articles: pandas.DataFrame
    entities: pandas.DataFrame
    dates: pandas.DataFrame
    quotes: pandas.DataFrame


def frames(results: Iterable[Record | Failure]) -> Frames:
    """The tables of what `Raqim.read` gives.

        tables = frames(raqim.read([{"id": "a", "text": "Hit fell in October 2014.", "published": "2016-03-04"}]))
        tables.dates.loc[0, "earliest"]    # Timestamp('2014-10-01 00:00:00')
    """
    import pandas

    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in _COLUMNS}
    for result in results:
        if isinstance(result, Failure):
            blank = (None,) * (len(_COLUMNS["articles"]) - 3)
            rows["articles"].append((result.id, *blank, result.error.code, result.error.message))
            continue
        _add(result, rows)
    tables = {}
    for name, columns in _COLUMNS.items():
        table = pandas.DataFrame(rows[name], columns=columns)
        for column in _DAYS & set(columns):
            table[column] = pandas.to_datetime(table[column])
        for column in {"ref", "characters"} & set(columns):
            table[column] = table[column].astype("Int64")
        tables[name] = table
    return Frames(**tables)


def _add(record: Record, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    source = record.source
    rows["articles"].append((record.id, record.title, record.published, record.published_from, record.language,
                             source.outlet, source.url, source.path, record.characters, record.sha256, None, None))
    for entity, is_inner in _mentions(record.entities):
        rows["entities"].append((
            record.id, record.published, entity.start, entity.end, entity.text, entity.type, entity.id, entity.name,
            entity.kind, entity.in_, entity.country, entity.lat, entity.lon, entity.wikidata, entity.match, entity.level,
            is_inner, entity.ref))
    for date in record.dates:
        rows["dates"].append((record.id, record.published, date.start, date.end, date.text, date.type, date.value,
                              date.mod, date.earliest, date.latest, date.anchor))
    for quote in record.quotes:
        speaker = quote.speaker
        rows["quotes"].append((
            record.id, record.published, quote.start, quote.end, quote.text, quote.kind, quote.cue and quote.cue.text,
            speaker and speaker.text, speaker and speaker.type, speaker and speaker.id, speaker and speaker.via))


def _mentions(entities: list[Entity], is_inner: bool = False) -> Iterator[tuple[Entity, bool]]:
    for entity in entities:
        yield entity, is_inner
        yield from _mentions(entity.inner, True)
