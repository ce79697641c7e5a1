#!/usr/bin/env python3
"""Holds records to the published schema and to the laws that a schema cannot say.

usage: validate_records.py [FILE...]     JSON lines; standard input without a FILE

Says every fault as file:line: what, at most 50 of them, and ends with 1 when there is one.
Offsets are held to the text when the record carries it.
"""
import json
import pathlib
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).resolve().parent.parent / "Models" / "record.schema.json"


def units(text, unit):
    """The text as a sequence of the unit, and how a slice of it becomes a string again."""
    if unit == "codepoint":
        return text, lambda piece: piece
    if unit == "utf8":
        return text.encode("utf-8"), lambda piece: piece.decode("utf-8")
    raw = text.encode("utf-16-le")
    return [raw[at:at + 2] for at in range(0, len(raw), 2)], lambda piece: b"".join(piece).decode("utf-16-le")


def spans(record):
    """Every span of the record with its path."""
    for layer in ("entities", "dates", "quotes"):
        for index, item in enumerate(record[layer]):
            yield from spans_within(f"{layer}[{index}]", item)


def spans_within(path, item):
    yield path, item
    for name in ("cue", "speaker", "of"):
        if "start" in item.get(name, {}):
            yield from spans_within(f"{path}.{name}", item[name])
    for name in ("inner", "roles"):
        for index, each in enumerate(item.get(name, [])):
            yield from spans_within(f"{path}.{name}[{index}]", each)


def faults_of_slices(record):
    length = record["characters"]
    sequence, join = units(record["text"], record["offsets"]) if "text" in record else (None, None)
    if sequence is not None and len(sequence) != length:
        yield f"characters is {length}, the text has {len(sequence)}"
    for path, item in spans(record):
        start, end = item["start"], item["end"]
        if not 0 <= start < end <= length:
            yield f"{path}: {start}..<{end} is empty or outside the text of {length}"
        elif sequence is not None and (there := decoded(sequence[start:end], join)) != item["text"]:
            yield f"{path}: text is {item['text']!r}, {start}..<{end} is {there!r}"
    last = 0
    for start, end in record.get("tokens", []):
        if not last <= start < end <= length:
            yield f"tokens: {start}..<{end} is empty, outside the text or over the token before it"
        last = end


def decoded(piece, join):
    try:
        return join(piece)
    except UnicodeDecodeError:
        return "half a character"


def faults_of_order(record):
    for layer in ("entities", "dates", "quotes"):
        starts = [item["start"] for item in record[layer]]
        if starts != sorted(starts):
            yield f"{layer} are not in order of start"
    for one, other in zip(record["entities"], record["entities"][1:]):
        if other["start"] < one["end"]:
            yield f"entities {one['text']!r} and {other['text']!r} overlap"
    for path, item in spans(record):
        for inner in item.get("inner", []):
            if not (item["start"] <= inner["start"] and inner["end"] <= item["end"]):
                yield f"{path}: the inner name {inner['text']!r} lies outside"


def faults_of_dates(record):
    for index, date in enumerate(record["dates"]):
        earliest, latest = date.get("earliest"), date.get("latest")
        if earliest and latest and earliest > latest:
            yield f"dates[{index}]: earliest {earliest} is after latest {latest}"


def faults(line, validator):
    try:
        record = json.loads(line)
    except ValueError as error:
        yield f"not JSON: {error}"
        return
    broken = False
    for error in validator.iter_errors(record):
        broken = True
        yield f"{error.json_path}: {error.message[:200]}"
    if broken or "error" in record:
        return
    for check in (faults_of_slices, faults_of_order, faults_of_dates):
        yield from check(record)


def main(paths):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    found = 0
    records = 0
    for path in paths or ["-"]:
        lines = sys.stdin.buffer if path == "-" else open(path, "rb")
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            records += 1
            for fault in faults(line, validator):
                found += 1
                if found <= 50:
                    print(f"{path}:{number}: {fault}")
    print(f"{records} records, {found} faults", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
