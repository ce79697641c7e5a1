"""Records as `Doc`s of spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .records import Entity, Failure, Record

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
    from spacy.vocab import Vocab


def docs(results: Iterable[Record | Failure], vocab: Vocab) -> Iterator[Doc]:
    """A `Doc` for each record of what `Raqim(options=["--text", "--tokens"]).read` gives; failures are passed over."""
    for result in results:
        if not isinstance(result, Failure):
            yield doc(result, vocab)


def doc(record: Record, vocab: Vocab, text: str | None = None) -> Doc:
    """The article as a `Doc`, whose text is the article's, character for character.

    Needs the record's tokens (`--tokens`) and the text, in the record (`--text`) or given. Entities are `doc.ents`, with
    the id as `kb_id_`; the groups `entities`, `inner`, `dates` (value as `kb_id_`) and `quotes` (id of the speaker as
    `kb_id_`) are in `doc.spans`. `doc.user_data["raqim"]` is the record.

        record = Raqim(options=["--text", "--tokens"]).read_one("Drones fell near Ain al-Assad.")
        doc(record, spacy.blank("en").vocab).ents[0].kb_id_    # 'place/ayn-al-asad-airbase'
    """
    from spacy.tokens import Doc

    text = record.text if text is None else text
    if text is None or record.tokens is None:
        raise ValueError("the record has no text or no tokens; read it with options=[\"--text\", \"--tokens\"]")
    if record.offsets != "codepoint":
        raise ValueError(f"offsets count {record.offsets}; spaCy's count code points")
    inner = [entity for outer in record.entities for entity in _within(outer)]
    groups = {
        "entities": [(entity, entity.type, entity.id) for entity in record.entities],
        "inner": [(entity, entity.type, entity.id) for entity in inner],
        "dates": [(date, date.type, date.value) for date in record.dates],
        "quotes": [(quote, quote.kind, quote.speaker and quote.speaker.id) for quote in record.quotes],
    }
    items = [item for group in groups.values() for item, _, _ in group]
    made = Doc(vocab, *_words(text, record.tokens, items), user_data={"raqim": record})
    for name, group in groups.items():
        made.spans[name] = [_span(made, item.start, item.end, label, id) for item, label, id in group]
    made.ents = list(made.spans["entities"])
    return made


def _within(entity: Entity) -> Iterator[Entity]:
    for inner in entity.inner:
        yield inner
        yield from _within(inner)


def _span(made: Doc, start: int, end: int, label: str, id: str | None) -> Span:
    # Never None: the tokens are cut at every border.
    return made.char_span(start, end, label=label.upper(), kb_id=id or "")


def _words(text: str, tokens: list[list[int]], items: list) -> tuple[list[str], list[bool]]:
    """spaCy's words and whether a space stands behind each: raqim's tokens, cut at borders of items, and what lies between
    them, as white space is a word to spaCy unless it is a single space behind another."""
    borders = {border for item in items for border in (item.start, item.end)}
    for start, end in tokens:
        borders.update((start, end))
    borders = sorted((borders | {0, len(text)}))
    words: list[str] = []
    spaces: list[bool] = []
    for start, end in zip(borders, borders[1:]):
        piece = text[start:end]
        if piece.startswith(" ") and words and not spaces[-1] and not words[-1].isspace():
            spaces[-1] = True
            piece = piece[1:]
        if piece:
            words.append(piece)
            spaces.append(False)
    return words, spaces
