#!/usr/bin/env python3
"""Prints the field guide of the record, made from Models/record.schema.json: python3 Documentation/record.py > Documentation/record.md"""

import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[1]
SCHEMA = json.loads((ROOT / "Models/record.schema.json").read_text(encoding="utf-8"))
DEFINITIONS = SCHEMA["$defs"]
SECTIONS = [("record", "A record"), ("entity", "An entity"), ("role", "A role"), ("date", "A date"), ("quote", "A quote"),
            ("why", "Why"), ("failure", "An article that could not be read")]


def resolved(field):
    return DEFINITIONS[field["$ref"].rsplit("/", 1)[1]] if "$ref" in field else field


def kind(field):
    """What stands there, in a word or two."""
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[1]
        if any(name == section for section, _ in SECTIONS):
            return f"[{name}](#{dict(SECTIONS)[name].lower().replace(' ', '-')})"
    if "anyOf" in field:
        return " or ".join(kind(each) for each in field["anyOf"])
    shape = resolved(field)
    if "enum" in shape:
        return ", ".join(f"`{value}`" for value in shape["enum"])
    if "const" in shape:
        return f"`{json.dumps(shape['const'])}`"
    if shape.get("type") == "array":
        return "list of " + kind(shape["items"]) if "items" in shape else "list"
    if shape.get("format") == "date":
        return "day"
    types = shape.get("type", "anything")
    return " or ".join(types) if isinstance(types, list) else types


def rows(properties, required, prefix=""):
    for name, field in properties.items():
        always = "yes" if name in required else ""
        about = field.get("description") or resolved(field).get("description", "")
        yield f"| `{prefix}{name}` | {kind(field)} | {always} | {about} |".replace("\n", " ")
        shape = field if "properties" in field else field.get("items", {})
        if "properties" in shape:
            yield from rows(shape["properties"], shape.get("required", []), f"{prefix}{name}.")


def main():
    print(f"""# The record, field by field

Made from [Models/record.schema.json](../Models/record.schema.json) by Documentation/record.py. {SCHEMA['description']}
Within version 1 a field never changes its meaning; new fields may come. *Always* marks fields that every such object has.
""")
    head = "| field | what stands there | always | what it says |\n|---|---|---|---|"
    for name, title in SECTIONS:
        definition = DEFINITIONS[name]
        print(f"## {title}\n\n{definition['description']}\n\n{head}")
        if name in ("record", "failure"):
            print("\n".join(rows(SCHEMA["properties"], SCHEMA["required"])))
        print("\n".join(rows(definition["properties"], definition.get("required", []))) + "\n")
    print("## Words\n\n| word | what it is |\n|---|---|")
    for name in ("offset", "day", "id", "entity_type", "level"):
        print(f"| {name} | {DEFINITIONS[name]['description']} |")


main()
