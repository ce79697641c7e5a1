#!/usr/bin/env python3
"""Prints raqim's manual page, made from its own help: python3 Documentation/manual.py .build/release/raqim > raqim.1"""

import json
import subprocess
import sys


def text(words):
    """Words as roff takes them: no line begins with a dot by accident."""
    escaped = (words or "").replace("\\", "\\e")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in escaped.split("\n"))


def display(discussion):
    """A discussion, with its examples as they stand."""
    out, examples = [], []
    for line in (discussion or "").split("\n"):
        if line.startswith("  "):
            examples.append(text(line.strip()))
        else:
            if examples:
                out += [".Bd -literal -offset indent", *examples, ".Ed", ".Pp"]
                examples = []
            if line.strip():
                out.append(text(line.strip()))
    if examples:
        out += [".Bd -literal -offset indent", *examples, ".Ed"]
    return out


def argument(item):
    value = item.get("valueName", "value")
    if item["kind"] == "positional":
        return f".It Ar {value}"
    names = " , ".join(f"Fl {'-' if name['kind'] == 'long' else ''}{name['name']}" for name in item["names"])
    return f".It {names}" + (f" Ar {value}" if item["kind"] == "option" else "")


def arguments(command):
    shown = [item for item in command.get("arguments", []) if item.get("shouldDisplay", True)
             and item["names" if item["kind"] != "positional" else "valueName"]]
    shown = [item for item in shown if not any(name["name"] in ("help", "version") for name in item.get("names", []))]
    if not shown:
        return []
    out = [".Bl -tag -width Ds"]
    for item in shown:
        out.append(argument(item))
        about = item.get("abstract", "")
        if item.get("allValues"):
            about += " One of " + ", ".join(item["allValues"]) + "."
        if item.get("defaultValue"):
            about += f" Default: {item['defaultValue']}."
        out.append(text(about.strip() or "See the description."))
    return out + [".El"]


def commands(command, path=""):
    for each in command.get("subcommands", []):
        if each["commandName"] == "help":
            continue
        name = f"{path} {each['commandName']}".strip()
        yield name, each
        yield from commands(each, name)


def main():
    help = json.loads(subprocess.run([sys.argv[1], "--experimental-dump-help"], capture_output=True, check=True).stdout)
    root = help["command"]
    out = [".\\\" Made from the program's own help by Documentation/manual.py.", ".Dd January 1, 2026", ".Dt RAQIM 1", ".Os",
           ".Sh NAME", ".Nm raqim", ".Nd " + text(root["abstract"].rstrip(".")), ".Sh SYNOPSIS"]
    for name, _ in commands(root):
        out += [".Nm raqim", f".Cm {name}", ".Op Ar options"]
    out += [".Sh DESCRIPTION", *display(root.get("discussion"))]
    for name, command in commands(root):
        out += [f".Ss raqim {name}", text(command.get("abstract", "")), ".Pp", *display(command.get("discussion")), ".Pp",
                *arguments(command)]
        if out[-1] == ".Pp":
            out.pop()
    out += [".Sh EXIT STATUS", ".Bl -tag -width Ds", ".It 0", "All well.", ".It 1",
            "Nothing found, or faults found.", ".It 2", "A wrong call, or something is missing.", ".It 3",
            "Some articles failed; their error records are in the output.", ".It 130 , 143", "Interrupted.", ".El"]
    print("\n".join(out))


main()
