"""What raqim writes, as Python objects. Made from Models/record.schema.json by generate_records.py; not to be edited.

Offsets count code points, as Python's strings do, so that `text[item.start:item.end] == item.text`. Fields that are not in
the record are None, or an empty list. A field that came with a later raqim is passed over.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, Literal


def _day(value: str | None) -> datetime.date | None:
    """The day, or None for one before the year 1, which Python's dates cannot say."""
    if value is None or value.startswith("0000"):
        return None
    return datetime.date.fromisoformat(value)


@dataclass(slots=True, kw_only=True)
class Record:
    """What was found in an article."""

    #: The article's own id, or its path, or stdin.
    id: str
    #: Where the article is from.
    source: Source
    #: The headline, or null when none can be told from the text.
    title: str | None
    #: The day of publication, or null; never today's date by default.
    published: datetime.date | None
    #: What told the day of publication, such as option, metadata, front_matter, file_name or dateline.
    published_from: str | None
    #: The article's language: en, ar or ckb, or null when it cannot be told.
    language: str | None
    #: How long the article is, in the unit of `offsets`.
    characters: int
    #: What every offset in this record counts.
    offsets: Literal["codepoint", "utf8", "utf16"]
    #: SHA-256 of the bytes that were read.
    sha256: str
    #: The article's text, untouched; only when asked for.
    text: str | None = None
    #: Start and end of every word and mark; only when asked for.
    tokens: list[list[int]] | None = None
    #: Mentions of places, armed groups, organisations and people, in order of start, none over another.
    entities: list[Entity]
    #: Time expressions, in order of start.
    dates: list[Date]
    #: Words that somebody said, in order of start.
    quotes: list[Quote]
    #: What made this record: equal input, options and `by` give equal bytes.
    by: By

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Record:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            id=data["id"],
            source=Source.from_dict(data["source"]),
            title=data["title"],
            published=_day(data["published"]),
            published_from=data["published_from"],
            language=data["language"],
            characters=data["characters"],
            offsets=data["offsets"],
            sha256=data["sha256"],
            text=data.get("text"),
            tokens=data.get("tokens"),
            entities=[Entity.from_dict(each) for each in data["entities"]],
            dates=[Date.from_dict(each) for each in data["dates"]],
            quotes=[Quote.from_dict(each) for each in data["quotes"]],
            by=By.from_dict(data["by"]),
        )


@dataclass(slots=True, kw_only=True)
class Source:
    """Where the article is from."""

    #: The path as it was given, never made absolute.
    path: str | None
    #: The article's address on the web, as its metadata tells.
    url: str | None
    #: Who published it, as its metadata tells.
    outlet: str | None

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Source:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            path=data["path"],
            url=data["url"],
            outlet=data["outlet"],
        )


@dataclass(slots=True, kw_only=True)
class Entity:
    """A mention of a place, an armed group, an organisation or a person."""

    #: Where it begins, in the unit of `offsets`.
    start: int
    #: Where it ends, exclusive.
    end: int
    #: The article's characters from `start` to `end`, as they stand.
    text: str
    #: What it is: a place, an armed group, an organisation or a person.
    type: Literal["place", "armed_group", "organisation", "person"]
    #: The gazetteer's id; absent when no entry explains the name.
    id: str | None = None
    #: Without an id: a number that the mentions of one entity share within this article.
    ref: int | None = None
    #: The name under which the gazetteer shows it.
    name: str | None = None
    #: A finer kind from the gazetteer, such as city, airbase or shia_militia.
    kind: str | None = None
    #: What it lies in or belongs to.
    in_: str | None = None
    #: Its country as an ISO 3166 code of two letters.
    country: str | None = None
    #: Latitude in decimal degrees.
    lat: float | None = None
    #: Longitude in decimal degrees.
    lon: float | None = None
    #: Its item in Wikidata.
    wikidata: str | None = None
    #: Its number in GeoNames.
    geonames: str | int | None = None
    #: Its code in the UN's common operational data.
    pcode: str | None = None
    #: By what the mention was recognised.
    match: Literal["name", "alias", "variant", "short", "acronym", "pattern"]
    #: How sure the reading is.
    level: Literal["certain", "likely", "possible"]
    #: Roles that the text gives to it here.
    roles: list[Role] = field(default_factory=list)
    #: Names inside the name, as Mosul in University of Mosul.
    inner: list[Entity] = field(default_factory=list)
    #: Why it is here; only with --why.
    why: Why | None = None

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Entity:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            start=data["start"],
            end=data["end"],
            text=data["text"],
            type=data["type"],
            id=data.get("id"),
            ref=data.get("ref"),
            name=data.get("name"),
            kind=data.get("kind"),
            in_=data.get("in"),
            country=data.get("country"),
            lat=data.get("lat"),
            lon=data.get("lon"),
            wikidata=data.get("wikidata"),
            geonames=data.get("geonames"),
            pcode=data.get("pcode"),
            match=data["match"],
            level=data["level"],
            roles=[Role.from_dict(each) for each in data.get("roles", ())],
            inner=[Entity.from_dict(each) for each in data.get("inner", ())],
            why=Why.from_dict(data["why"]) if "why" in data else None,
        )


@dataclass(slots=True, kw_only=True)
class Role:
    """A role that the text gives to a person."""

    #: Where it begins, in the unit of `offsets`.
    start: int
    #: Where it ends, exclusive.
    end: int
    #: The article's characters from `start` to `end`, as they stand.
    text: str
    #: The role in the gazetteer's word, such as leader or prime_minister.
    role: str
    #: How the role is held; absent when the text says nothing of that.
    standing: Literal["former", "acting", "designate"] | None = None
    #: The mention whose role it is.
    of: RoleOf | None = None

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Role:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            start=data["start"],
            end=data["end"],
            text=data["text"],
            role=data["role"],
            standing=data.get("standing"),
            of=RoleOf.from_dict(data["of"]) if "of" in data else None,
        )


@dataclass(slots=True, kw_only=True)
class RoleOf:
    """The mention whose role it is."""

    #: Where it begins, in the unit of `offsets`.
    start: int
    #: Where it ends, exclusive.
    end: int
    #: The article's characters from `start` to `end`, as they stand.
    text: str
    #: What it is.
    type: Literal["place", "armed_group", "organisation", "person"]
    #: Its id.
    id: str | None = None
    #: Its number within this article, without an id.
    ref: int | None = None

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> RoleOf:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            start=data["start"],
            end=data["end"],
            text=data["text"],
            type=data["type"],
            id=data.get("id"),
            ref=data.get("ref"),
        )


@dataclass(slots=True, kw_only=True)
class Why:
    """Why an item is in the record."""

    #: The rule that produced it.
    rule: str
    #: File and line of the list that has the name or the word.
    list_: str | None = None
    #: What decided.
    reason: str | None = None
    #: Readings that were possible and did not stand.
    refused: list[Refused] = field(default_factory=list)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Why:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            rule=data["rule"],
            list_=data.get("list"),
            reason=data.get("reason"),
            refused=[Refused.from_dict(each) for each in data.get("refused", ())],
        )


@dataclass(slots=True, kw_only=True)
class Refused:
    """One such reading."""

    #: The reading, such as an id.
    reading: str
    #: Why it did not stand.
    reason: str

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Refused:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            reading=data["reading"],
            reason=data["reason"],
        )


@dataclass(slots=True, kw_only=True)
class Date:
    """A time expression."""

    #: Where it begins, in the unit of `offsets`.
    start: int
    #: Where it ends, exclusive.
    end: int
    #: The article's characters from `start` to `end`, as they stand.
    text: str
    #: What kind of time is meant, as in TIMEX3.
    type: Literal["date", "time", "duration", "set"]
    #: The value as TIMEX3 writes it, such as 2026-01, P2Y or XXXX-05-03.
    value: str
    #: The modifier as TIMEX3 writes it, such as START, MID, END or APPROX.
    mod: str | None = None
    #: The first day that the words allow; absent for durations and dates that nothing anchors.
    earliest: datetime.date | None = None
    #: The last day that the words allow.
    latest: datetime.date | None = None
    #: From where the date was reckoned: the words, the day of publication, another date, or nothing.
    anchor: Literal["explicit", "published", "previous", "none"]
    #: Why it is here; only with --why.
    why: Why | None = None

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Date:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            start=data["start"],
            end=data["end"],
            text=data["text"],
            type=data["type"],
            value=data["value"],
            mod=data.get("mod"),
            earliest=_day(data.get("earliest")),
            latest=_day(data.get("latest")),
            anchor=data["anchor"],
            why=Why.from_dict(data["why"]) if "why" in data else None,
        )


@dataclass(slots=True, kw_only=True)
class Quote:
    """Words that somebody said, or words in marks that nobody did; text is what stands inside the marks."""

    #: Where it begins, in the unit of `offsets`.
    start: int
    #: Where it ends, exclusive.
    end: int
    #: The article's characters from `start` to `end`, as they stand.
    text: str
    #: Words in marks, a fragment in marks, a clause without marks, or marks with nobody speaking.
    kind: Literal["direct", "partial", "indirect", "scare"]
    #: The reporting word.
    cue: Cue | None = None
    #: Who said it; absent when nobody is told.
    speaker: Speaker | None = None
    #: Why it is here; only with --why.
    why: Why | None = None

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Quote:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            start=data["start"],
            end=data["end"],
            text=data["text"],
            kind=data["kind"],
            cue=Cue.from_dict(data["cue"]) if "cue" in data else None,
            speaker=Speaker.from_dict(data["speaker"]) if "speaker" in data else None,
            why=Why.from_dict(data["why"]) if "why" in data else None,
        )


@dataclass(slots=True, kw_only=True)
class Cue:
    """The reporting word."""

    #: Where it begins, in the unit of `offsets`.
    start: int
    #: Where it ends, exclusive.
    end: int
    #: The article's characters from `start` to `end`, as they stand.
    text: str

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Cue:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            start=data["start"],
            end=data["end"],
            text=data["text"],
        )


@dataclass(slots=True, kw_only=True)
class Speaker:
    """Who said it; absent when nobody is told."""

    #: Where the phrase for the speaker begins; absent when there is none.
    start: int | None = None
    #: Where it ends, exclusive.
    end: int | None = None
    #: The phrase in the reporting clause as it stands, such as He or a police source.
    text: str | None = None
    #: What the speaker is, when known.
    type: Literal["place", "armed_group", "organisation", "person"] | None = None
    #: The id of whom the phrase stands for, when known.
    id: str | None = None
    #: The number within this article of whom it stands for, without an id.
    ref: int | None = None
    #: How the speaker was found, such as subject, pronoun, description, according_to or inherited.
    via: str

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Speaker:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            start=data.get("start"),
            end=data.get("end"),
            text=data.get("text"),
            type=data.get("type"),
            id=data.get("id"),
            ref=data.get("ref"),
            via=data["via"],
        )


@dataclass(slots=True, kw_only=True)
class By:
    """What made this record: equal input, options and `by` give equal bytes."""

    #: The version of raqim.
    version: str
    #: SHA-256 of the gazetteer that was used.
    gazetteer: str
    #: SHA-256 of the rules and word lists that are built in.
    rules: str

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> By:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            version=data["version"],
            gazetteer=data["gazetteer"],
            rules=data["rules"],
        )


@dataclass(slots=True, kw_only=True)
class Failure:
    """An article that could not be read; the batch goes on."""

    #: The article's own id, or its path, or stdin.
    id: str
    #: Why the article could not be read.
    error: Error

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Failure:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            id=data["id"],
            error=Error.from_dict(data["error"]),
        )


@dataclass(slots=True, kw_only=True)
class Error:
    """Why the article could not be read."""

    #: One word for programs, such as not_utf8, empty or too_large.
    code: str
    #: One line for people: what, where; what to do.
    message: str

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Error:
        """From one object of a record, as `json.loads` gives it."""
        return cls(
            code=data["code"],
            message=data["message"],
        )

