"""Sources/Python: streams through one raqim, typed records, tables of pandas, and Docs of spaCy."""

import dataclasses
import datetime
import itertools
import json
import os
import re
import subprocess
import sys
import threading
import time
import typing

import pytest
from conftest import RAQIM, ROOT, read, run

PACKAGE = ROOT / "Sources/Python"
sys.path.insert(0, str(PACKAGE))
import raqim as package  # noqa: E402
from raqim import ArticleError, Failure, Raqim, RaqimDied, RaqimError, RaqimNotFound, Record, docs, frames  # noqa: E402

DRONES = {"id": "drones", "text": "Two drones fell near Ain al-Assad on 3 January 2020.", "published": "2020-01-05"}


@pytest.fixture
def raqim():
    with Raqim(RAQIM, jobs=2) as opened:
        yield opened


@pytest.fixture(scope="module")
def articles(corpus):
    """The articles of the corpus as dicts."""
    return [{key: record[key] for key in ("id", "text", "title", "published", "language")} for record in read(corpus)]


def test_records_equal_the_command(raqim, articles):
    lines = "".join(json.dumps({key: value for key, value in each.items() if value is not None}, ensure_ascii=False) + "\n"
                    for each in articles)
    wanted = [json.loads(line) for line in run("process", "--in", "jsonl", "-", input=lines.encode()).splitlines()]
    assert list(raqim.read(articles, raw=True)) == wanted
    for record, data, article in zip(raqim.read(iter(articles)), wanted, articles, strict=True):
        assert plain(record) == data
        for item in [*record.entities, *record.dates, *record.quotes]:
            assert article["text"][item.start:item.end] == item.text


def plain(value):
    """A typed record as JSON has it, without what is not there."""
    if dataclasses.is_dataclass(value):
        fields = {field.name.rstrip("_"): plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        always = {"title", "published", "published_from", "language", "path", "url", "outlet", "entities", "dates", "quotes"}
        fields = {key: each for key, each in fields.items() if key in always or each not in (None, [])}
        return {"raqim": "1", **fields} if isinstance(value, Record) else fields
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def test_classes_are_made_from_the_schema():
    made = subprocess.run([sys.executable, PACKAGE / "generate_records.py"], capture_output=True, check=True).stdout
    assert made == (PACKAGE / "raqim/records.py").read_bytes(), "python3 generate_records.py > raqim/records.py"
    hints = typing.get_type_hints(package.Entity)
    assert hints["inner"] == list[package.Entity] and hints["lat"] == float | None
    assert typing.get_type_hints(package.Why)["refused"] == list[package.Refused]


def test_why_tokens_and_fields_of_other_names():
    with Raqim(RAQIM, options=["--why", "--tokens", "--text-field", "body"]) as raqim:
        record = raqim.read_one({"body": "Peshmerga units entered Makhmour."})
        assert record.entities[0].why.rule and record.tokens[0] == [0, 9]
        assert raqim.read_one("Rain fell on Erbil.").entities[0].id == "place/erbil"


def test_each_result_comes_without_waiting_for_the_next_article(raqim):
    wait = threading.Event()

    def slowly():
        yield DRONES
        assert wait.wait(60)
        yield DRONES

    results = raqim.read(slowly())
    assert next(results).entities[0].id == "place/ayn-al-asad-airbase"
    wait.set()
    assert len(list(results)) == 1


def test_few_articles_are_under_way(articles):
    drawn = itertools.count()
    last = 0

    def endless():
        nonlocal last
        for article in itertools.cycle(articles):
            last = next(drawn)
            yield {**article, "id": str(last)}

    with Raqim(RAQIM, ahead=64 << 10) as raqim:
        for number, result in enumerate(itertools.islice(raqim.read(endless()), 500)):
            assert result.id == str(number) and last - number < 200
        # The rest of the stream was given up; another one begins anew.
        assert raqim.read_one(DRONES).id == "drones"


def test_an_article_larger_than_what_may_be_under_way():
    with Raqim(RAQIM, ahead=1000) as raqim:
        results = list(raqim.read(["Rain fell on Erbil. " * 20_000, DRONES, "Rain fell on Erbil. " * 20_000]))
        assert [result.characters for result in results] == [400_000, len(DRONES["text"]), 400_000]


def test_failures_stand_in_their_place(raqim):
    given = [DRONES, {"id": "empty", "text": ""}, {"id": "no text"}, {"id": "set", "text": {1, 2}}, 7,
             {"id": "half \ud800", "text": "Mosul \ud800"}, {"text": "Rain fell on Erbil.", "published": datetime.date(2024, 2, 4)},
             {"id": 12, "text": "Rain fell on Hit.", "title": float("nan"), "published": None}, DRONES]
    results = list(raqim.read(given))
    assert [result.id for result in results] == ["drones", "empty", "no text", "set", "4", "half \ud800", "6", "12", "drones"]
    codes = {result.id: result.error.code for result in results if isinstance(result, Failure)}
    assert codes == {"empty": "empty", "no text": "bad_json", "set": "bad_article", "4": "bad_article", "half \ud800": "not_utf8"}
    assert "stdin" not in str(results) and results[6].published == datetime.date(2024, 2, 4)
    with pytest.raises(ArticleError, match="nothing in it") as raised:
        raqim.read_one("")
    assert raised.value.failure.error.code == "empty"


def test_what_the_articles_raise_is_raised_behind_their_results(raqim):
    def broken():
        yield DRONES
        raise KeyError("the source is gone")

    results = raqim.read(broken())
    assert next(results).id == "drones"
    with pytest.raises(KeyError, match="the source is gone"):
        next(results)
    assert raqim.read_one(DRONES)


def test_one_stream_at_a_time(raqim):
    results = raqim.read([DRONES, DRONES])
    next(results)
    with pytest.raises(RaqimError, match="middle of a stream"):
        raqim.read_one(DRONES)
    assert len(list(results)) == 1


def test_how_raqim_ended_is_told(raqim, tmp_path):
    with pytest.raises(RaqimNotFound):
        Raqim(tmp_path / "none")
    with Raqim(RAQIM, gazetteers=[tmp_path / "none.gazetteer"]) as without:
        with pytest.raises(RaqimDied, match="none.gazetteer") as raised:
            without.read_one(DRONES)
        assert raised.value.exit_code == 2 and raised.value.last_words.startswith("raqim: ")
    results = raqim.read(itertools.repeat(DRONES))
    next(results)
    raqim._child._process.kill()
    with pytest.raises(RaqimDied) as raised:
        for _ in results:
            pass
    assert raised.value.exit_code == -9
    assert raqim.read_one(DRONES).id == "drones"


def test_no_process_is_left_behind(tmp_path):
    script = f"""
import os, sys
sys.path.insert(0, {str(PACKAGE)!r})
from raqim import Raqim
raqim = Raqim({RAQIM!r})
raqim.read_one("Rain fell on Erbil.")
print(raqim._child._process.pid, flush=True)
os._exit(1)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    child = f"/proc/{int(done.stdout)}/stat"
    for _ in range(100):
        if not os.path.exists(child) or open(child).read().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.1)
    raise AssertionError("raqim goes on without Python")


def test_tables_equal_the_csv_export(corpus, articles, tmp_path):
    import pandas

    run("export", corpus, "--to", "csv", "-o", tmp_path / "tables")
    tables = frames([Record.from_dict(record) for record in read(corpus)]
                    + [Failure.from_dict({"id": "x", "error": {"code": "empty", "message": "nothing in it"}})])
    failed = tables.articles[tables.articles.error.notna()]
    assert list(failed.article) == ["x"] and list(failed.message) == ["nothing in it"]
    for name, table in tables._asdict().items():
        wanted = pandas.read_csv(tmp_path / "tables" / f"{name}.csv", dtype=str, keep_default_na=False, encoding="utf-8")
        if name == "articles":
            table = table[table.error.isna()].drop(columns=["error", "message"])
        assert list(table.columns) == list(wanted.columns) and len(table) == len(wanted) > 20
        for column in wanted.columns:
            if column in ("lat", "lon"):
                assert list(table[column].fillna(999)) == [float(each or 999) for each in wanted[column]]
                continue
            found = table[column].dt.strftime("%Y-%m-%d") if table[column].dtype.kind == "M" else table[column]
            found = ["" if pandas.isna(each) else str(each) for each in found]
            if column == "inner":
                found = [str(int(each == "True")) for each in found]
            assert found == list(wanted[column]), (name, column)
    assert frames([]).dates.columns.equals(tables.dates.columns)


@pytest.mark.parametrize("records", ["corpus", "beyond"])
def test_docs_of_spacy(records, request):
    import spacy
    from spacy.tokens import DocBin

    given = [{key: value for key, value in record.items() if key in ("id", "text", "published")}
             for record in read(request.getfixturevalue(records))]
    vocab = spacy.blank("xx").vocab
    with Raqim(RAQIM, options=["--text", "--tokens"]) as raqim:
        results = list(raqim.read(given))
    made = list(docs(results, vocab))
    for doc, record, article in zip(made, results, given, strict=True):
        assert doc.text == article["text"]
        assert [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents] == [
            (entity.text, entity.type.upper(), entity.id or "") for entity in record.entities]
        assert [(span.text, span.start_char, span.kb_id_) for span in doc.spans["dates"]] == [
            (date.text, date.start, date.value) for date in record.dates]
        assert [(span.text, span.label_) for span in doc.spans["quotes"]] == [
            (quote.text, quote.kind.upper()) for quote in record.quotes]
        assert {start for start, _ in record.tokens} <= {token.idx for token in doc}
        assert {end for _, end in record.tokens} <= {token.idx + len(token) for token in doc}
    assert len(DocBin(docs=made).to_bytes()) > 100
    with pytest.raises(ValueError, match="--tokens"):
        package.doc(Raqim(RAQIM).read_one(DRONES), vocab)


def test_it_installs_and_its_readme_runs(tmp_path):
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps",
                    "--no-build-isolation", "--target", tmp_path, PACKAGE], check=True)
    assert (tmp_path / "raqim/reader.py").exists()
    blocks = re.findall(r"```python\n(.*?)```", (PACKAGE / "README.md").read_text(encoding="utf-8"), re.S)
    assert len(blocks) == 3
    for block, wanted in zip(blocks, ["place/ayn-al-asad-airbase", "group/kataib-hezbollah", "PERSON"], strict=True):
        done = subprocess.run([sys.executable, "-c", block], cwd=tmp_path, capture_output=True, text=True,
                              env={**os.environ, "PYTHONPATH": str(tmp_path), "RAQIM": RAQIM})
        assert done.returncode == 0 and wanted in done.stdout, done.stderr + done.stdout
