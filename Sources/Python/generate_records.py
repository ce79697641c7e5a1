#!/usr/bin/env python3
"""Prints raqim/records.py, made from the record's JSON Schema: python3 generate_records.py > raqim/records.py"""

import json
import keyword
import pathlib
import textwrap

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "Models/record.schema.json").read_text(encoding="utf-8"))
DEFINITIONS = SCHEMA["$defs"]
SIMPLE = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
HEAD = '''"""What raqim writes, as Python objects. Made from Models/record.schema.json by generate_records.py; not to be edited.

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
'''


def main():
    print(HEAD)
    made = {}
    roots = [("record", "Record"), ("failure", "Failure")]
    for name, called in roots:
        shape = dict(DEFINITIONS[name])
        shape["properties"] = {"id": SCHEMA["properties"]["id"], **shape["properties"]}
        shape["required"] = ["id", *shape["required"]]
        collect(called, shape, made)
    for text in made.values():
        print("\n" + text)


def collect(name, shape, made):
    """Adds the class `name` behind those that it needs."""
    made.setdefault(name, None)
    required = shape.get("required", [])
    rows = [member(name, key, value, key in required, made) for key, value in shape["properties"].items()]
    lines = ["@dataclass(slots=True, kw_only=True)", f"class {name}:"]
    lines += wrapped(f'"""{shape["description"]}"""', "    ") + [""]
    for key, kind, default, reader, about in rows:
        lines += wrapped(f"#: {about}", "    ", "    #: ") + [f"    {key}: {kind}{default}"]
    lines += ["", "    @classmethod", f"    def from_dict(cls, data: dict[str, Any]) -> {name}:",
              '        """From one object of a record, as `json.loads` gives it."""', "        return cls("]
    lines += [f"            {key}={reader}," for key, _, _, reader, _ in rows] + ["        )", ""]
    made[name] = "\n".join(lines)


def member(owner, key, value, always, made):
    """Name, type, default, how it is read, and what it says."""
    about = value.get("description") or resolved(value).get("description", "")
    # `list` would hide the type from those who ask for the annotations.
    called = key + "_" if keyword.iskeyword(key) or key == "list" else key
    kind, reading = typed(owner, key, value, made)
    is_list = kind.startswith("list[")
    got = f'data["{key}"]' if always else f'data.get("{key}")'
    if is_list and reading:
        got = f'data["{key}"]' if always else f'data.get("{key}", ())'
        read = f"[{reading('each')} for each in {got}]"
        return called, kind, "" if always else " = field(default_factory=list)", read, about
    can_be_none = not always or "None" in kind
    kind = kind if always or "None" in kind else f"{kind} | None"
    if reading and reading("") == "_day()":
        read = f"_day({got})"
    elif reading:
        read = reading(got) if always else f'{reading(f"data[{chr(34)}{key}{chr(34)}]")} if "{key}" in data else None'
    else:
        read = got
    return called, kind, " = None" if can_be_none and not always else "", read, about


def resolved(value):
    return DEFINITIONS[value["$ref"].rsplit("/", 1)[1]] if "$ref" in value else value


def typed(owner, key, value, made):
    """The type in Python, and what makes a value of it from JSON; None when JSON's own is it."""
    if "anyOf" in value:
        kinds = [typed(owner, key, each, made) for each in value["anyOf"]]
        return " | ".join(kind for kind, _ in kinds), next((reading for _, reading in kinds if reading), None)
    shape = resolved(value)
    if shape.get("format") == "date":
        return "datetime.date", lambda got: f"_day({got})"
    if "enum" in shape:
        return "Literal[" + ", ".join(json.dumps(each) for each in shape["enum"]) + "]", None
    kind = shape.get("type")
    if kind == "object":
        name = called(owner, key, value)
        if name not in made:
            collect(name, shape, made)
        return name, lambda got: f"{name}.from_dict({got})"
    if kind == "array":
        if "prefixItems" in shape:
            return "list[int]", None
        inner, reading = typed(owner, key, shape["items"], made)
        return f"list[{inner}]", reading
    kinds = kind if isinstance(kind, list) else [kind]
    return " | ".join("None" if each == "null" else SIMPLE[each] for each in kinds), None


def called(owner, key, value):
    """Entity for a definition of that name; RoleOf for the field `of` of a role; Refused for an item of `refused`."""
    if "$ref" in value:
        return value["$ref"].rsplit("/", 1)[1].capitalize()
    if owner in ("Record", "Failure", "Quote", "Why"):
        return key.capitalize()
    return owner + key.capitalize()


def wrapped(text, indent, next_indent=None):
    return textwrap.wrap(text, 116, initial_indent=indent, subsequent_indent=next_indent or indent)


main()
