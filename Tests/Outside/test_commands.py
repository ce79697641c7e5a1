"""find, explain, evaluate and doctor over the corpus; completions and the manual; and every command of the guides."""

import json
import os
import pathlib
import re
import shutil
import subprocess

import pytest
from conftest import RAQIM, ROOT, lines, read, run


def fails(*arguments):
    done = subprocess.run([RAQIM, *map(str, arguments)], cwd=ROOT, capture_output=True)
    return done.returncode, done.stderr.decode()


def test_find_in_records_and_in_articles(corpus):
    wanted = [(record["id"], entity["start"]) for record in read(corpus) for entity in record["entities"]
              for entity in [entity, *entity.get("inner", [])] if entity.get("id") == "place/baghdad"]
    for place in (corpus, "Corpus/Articles"):
        for name in ("place/baghdad", "Baghdad", "بغداد", "BAGHDAD"):
            found = [json.loads(line) for line in run("find", name, place, "--json").splitlines()]
            assert [(each["article"], each["start"]) for each in found] == wanted
    assert {each["text"] for each in found} > {"Baghdad", "بغداد"}
    texts = {record["id"]: record["text"] for record in read(corpus)}
    assert all(texts[each["article"]][each["start"]:each["end"]] == each["text"] for each in found)
    plain = run("find", "Baghdad", corpus).decode()
    assert len(plain.splitlines()) == len(wanted) and "\x1b" not in plain
    counts = run("find", "Baghdad", "--count", corpus).decode().splitlines()
    assert sum(int(line.rsplit(":", 1)[1]) for line in counts) == len(wanted)
    piped = subprocess.run([RAQIM, "find", "Baghdad"], input=corpus.read_bytes(), capture_output=True, check=True)
    assert piped.stdout.decode() == plain


def test_find_by_day_and_what_is_not_there(corpus):
    found = [json.loads(line)["published"] for line in
             run("find", "Baghdad", corpus, "--json", "--since", "2020-01-01", "--until", "2024-12-31").splitlines()]
    assert found and all("2020" <= day <= "2025" for day in found)
    assert fails("find", "Xyzzyville", corpus)[0] == 1
    assert fails("find", "Baghdad", corpus, "--since", "yesterday")[0] == 2
    assert fails("find", "Baghdad", "/no/such/place")[0] == 2


def test_explain_tells_the_reason_of_every_item(corpus):
    path = "Corpus/Articles/en/airbase-handover.txt"
    record = next(record for record in read(corpus) if record["id"] == path)
    items = [json.loads(line)["item"] for line in run("explain", path, "--json").splitlines()]
    assert len([item for item in items if item["layer"] == "date"]) == len(record["dates"])
    assert len([item for item in items if item["layer"] == "quote"]) == len(record["quotes"])
    assert all(item["why"]["rule"] for item in items if item["layer"] == "name")
    first = record["entities"][0]
    for place in (f"{path}:{first['start']}", f"{path}:{first['end'] - 1}"):
        said = run("explain", place).decode()
        assert first["id"] in said and "rule" in said and "\x1b" not in said
    assert fails("explain", f"{path}:999999")[0] == 1
    assert fails("explain", "no-such-file.txt")[0] == 2


def test_evaluate_scores_and_shows_differences(corpus, tmp_path):
    said = json.loads(run("evaluate", "Corpus/Gold", corpus, "--json"))
    scores = {score["layer"]: score for score in said["scores"]}
    assert said["articles"] == len(read(corpus))
    assert scores["names"]["f1"] > 85 and scores["dates"]["f1"] > 85
    table = run("evaluate", "Corpus/Gold", corpus, "--scores-only", "--before", corpus).decode()
    assert "precision" in table and "before" in table
    shown = run("evaluate", "Corpus/Gold", corpus).decode()
    assert shown.count("⟦") >= len(said["differences"]) and "\x1b" not in shown
    # Gold scored against itself is perfect.
    perfect = tmp_path / "perfect.jsonl"
    with open(perfect, "w", encoding="utf-8") as file:
        for record in read(corpus):
            gold = json.loads((ROOT / "Corpus/Gold" / record["id"].removeprefix("Corpus/Articles/")).with_suffix(".json")
                              .read_text(encoding="utf-8"))
            record["entities"] = [{"match": "name", "level": "certain", **{key: value for key, value in item.items()
                                   if key in ("start", "end", "text", "type", "id") and value is not None}} for item in gold["entities"]]
            record["dates"] = [{"anchor": "none", "type": "date", **{key: value for key, value in item.items()
                                if key in ("start", "end", "text", "type", "value", "mod") and value is not None}}
                               for item in gold["dates"]]
            record["quotes"] = [{key: item[key] for key in ("start", "end", "text", "kind")} for item in gold["quotes"]]
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    perfect = json.loads(run("evaluate", "Corpus/Gold", perfect, "--json", "--scores-only"))
    for score in perfect["scores"]:
        assert score["layer"] == "speakers" or score["f1"] == 100, score
    assert fails("evaluate", "Corpus/Gold", "/dev/null")[0] == 2


def test_doctor():
    findings = {finding["name"].strip(): finding for finding in json.loads(run("doctor", "--json"))}
    assert all(finding["ok"] for finding in findings.values())
    assert re.fullmatch(r"\d+\.\d+", findings["icu"]["value"]) and len(findings["sha256"]["value"]) == 64
    code, _ = fails("doctor", "--gazetteer", "/no/such.gazetteer")
    assert code == 1


def test_colour_on_a_terminal_alone(corpus):
    import pty

    for environment, has_colour in (({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False),
                                    ({"TERM": "xterm", "NO_COLOR": "1"}, False)):
        reader, writer = pty.openpty()
        subprocess.run([RAQIM, "find", "Karbala", corpus], stdout=writer, check=True,
                       env={"PATH": os.environ["PATH"], **environment})
        os.close(writer)
        assert (b"\x1b[" in os.read(reader, 4096)) == has_colour
        os.close(reader)


def test_nothing_that_a_terminal_obeys_is_printed(tmp_path):
    source = tmp_path / "a\x1b[31m.jsonl"
    source.write_text(json.dumps({"id": "x\x1b[2J", "text": "\x1b]0;owned\x07 \x1b[31m Mosul \x1b[0m \u202eErbil fell. " + "Rain fell. " * 40}) + "\n")
    for arguments in (["find", "Mosul", source], ["explain", source]):
        done = subprocess.run([RAQIM, *arguments], capture_output=True)
        assert done.returncode == 0
        assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", done.stdout) and "\u202e".encode() not in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions(shell):
    script = run("--generate-completion-script", shell).decode()
    assert "evaluate" in script and "offsets" in script
    if shell == "bash" and shutil.which("bash"):
        subprocess.run(["bash", "-n"], input=script.encode(), check=True)


def test_the_manual_is_made_from_the_help(tmp_path):
    page = subprocess.run(["python3", ROOT / "Documentation/manual.py", RAQIM], capture_output=True, check=True).stdout
    for word in (b".Nm raqim", b"Fl -offsets", b"evaluate", b"EXIT STATUS"):
        assert word in page
    if shutil.which("mandoc"):
        checked = subprocess.run(["mandoc", "-Tlint", "-W", "error"], input=page, capture_output=True)
        assert checked.returncode == 0, checked.stdout.decode()


def shown_commands(page):
    """The commands of a page: lines of its sh blocks, in order; a line that ends in \\ goes on."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S)
    return ["\n".join(line for line in block.split("\n")) for block in blocks]


@pytest.mark.parametrize("page", ["Documentation/guide.md"])
def test_every_command_shown_runs(page, tmp_path):
    """In a folder with news/ and the raqim that was built, one block after another, as a reader would type them."""
    shutil.copytree(ROOT / "Corpus/Articles", tmp_path / "news")
    shutil.copytree(ROOT / "Corpus", tmp_path / "Corpus")
    shutil.copytree(ROOT / "Models", tmp_path / "Models")
    binaries = tmp_path / "bin"
    binaries.mkdir()
    (binaries / "raqim").symlink_to(RAQIM)
    environment = {**os.environ, "PATH": f"{binaries}:{pathlib.Path(os.sys.executable).parent}:{os.environ['PATH']}"}
    blocks = shown_commands(page)
    assert len(blocks) >= 10
    for block in blocks:
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", block], cwd=tmp_path, env=environment,
                              capture_output=True, timeout=120)
        assert done.returncode == 0, f"{block}\n{done.stdout.decode()[-500:]}\n{done.stderr.decode()[-1500:]}"
    assert (tmp_path / "page.html").stat().st_size > 100_000


def test_from_clone_to_map_in_four_commands(tmp_path):
    """README's path; the build itself is what made the binary that runs here."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"## From clone to map\n[^#]*?\n\n((?:    [^\n]*\n)+)", text).group(1)
    commands = [line.strip().split("  #")[0].strip() for line in block.strip().split("\n")]
    assert len(commands) == 4 and commands[0].startswith("git clone") and "build" in commands[1]
    (tmp_path / ".build").mkdir()
    (tmp_path / ".build/release").symlink_to(pathlib.Path(RAQIM).parent)
    (tmp_path / "Corpus").symlink_to(ROOT / "Corpus")
    for command in commands[2:]:
        subprocess.run(command, shell=True, cwd=tmp_path, check=True)
    assert b"<html" in (tmp_path / "page.html").read_bytes()[:100]
    assert len(lines(tmp_path / "records.jsonl")) > 20
