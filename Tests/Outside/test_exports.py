"""Each export is opened by the tool that it is for, and spans cut from that tool's own view are the record's words."""

import collections
import io
import json
import pathlib
import sqlite3
import subprocess

import pytest
from conftest import RAQIM, ROOT, read, run


@pytest.fixture(params=["corpus", "beyond"])
def records(request):
    return request.getfixturevalue(request.param)


def export(records, form, path, *options):
    run("export", records, "--to", form, "-o", path, *options)
    return path


def mentions(record):
    for entity in record["entities"]:
        yield entity, False
        for inner in entity.get("inner", []):
            yield inner, True


def words(records, layer):
    return sorted((record["id"], item["text"]) for record in read(records) for item in record[layer])


def test_csv_in_pandas(records, tmp_path):
    import pandas

    folder = export(records, "csv", tmp_path / "tables")
    tables = {name: pandas.read_csv(folder / f"{name}.csv", keep_default_na=False, dtype=str, encoding="utf-8")
              for name in ("articles", "entities", "dates", "quotes")}
    texts = {record["id"]: record["text"] for record in read(records)}
    assert list(tables["articles"]["article"]) == [record["id"] for record in read(records)]
    for name in ("entities", "dates", "quotes"):
        for row in tables[name].itertuples():
            assert texts[row.article][int(row.start):int(row.end)] == row.text
    assert len(tables["entities"]) == sum(1 for record in read(records) for _ in mentions(record))
    assert len(tables["quotes"]) == len(words(records, "quotes"))
    if records.name == "corpus.jsonl":
        typed = pandas.read_csv(folder / "entities.csv")
        assert typed["lat"].dropna().between(-90, 90).all()


def test_csv_and_parquet_in_duckdb(records, tmp_path):
    """The recipe of the guide: tables to Parquet."""
    import duckdb

    folder = export(records, "csv", tmp_path / "tables")
    parquet = tmp_path / "entities.parquet"
    database = duckdb.connect()
    database.execute(f"COPY (FROM read_csv('{folder}/entities.csv', all_varchar = true)) TO '{parquet}' (FORMAT parquet)")
    rows = database.execute(f"SELECT article, text FROM '{parquet}' WHERE \"inner\" = '0' ORDER BY ALL").fetchall()
    assert sorted(rows) == words(records, "entities")


def test_one_table_goes_to_a_pipe(corpus):
    import pandas

    table = pandas.read_csv(io.BytesIO(run("export", corpus, "--to", "csv", "--table", "quotes")))
    assert len(table) == len(words(corpus, "quotes"))


def test_geojson_in_gdal(records, tmp_path):
    import pyogrio
    import shapely

    path = export(records, "geojson", tmp_path / "map.geojson")
    meta, _, geometry, fields = pyogrio.raw.read(path)
    texts = {record["id"]: record["text"] for record in read(records)}
    table = dict(zip(meta["fields"], fields))
    wanted = [(record["id"], entity) for record in read(records) for entity, _ in mentions(record)
              if entity["type"] == "place" and "lat" in entity]
    assert len(geometry) == len(wanted)
    assert meta["crs"] in ("EPSG:4326", "OGC:CRS84")
    for index, (article, entity) in enumerate(wanted):
        point = shapely.from_wkb(geometry[index])
        assert (point.x, point.y) == (entity["lon"], entity["lat"])
        assert texts[article][table["start"][index]:table["end"][index]] == table["text"][index] == entity["text"]
        assert table["id"][index] == entity.get("id")


def test_sqlite(records, tmp_path):
    path = export(records, "sqlite", tmp_path / "news.sqlite")
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("mentions", "dates", "quotes"):
        wrong = database.execute(f"""SELECT t.text, substr(a.text, t.start + 1, t."end" - t.start) AS cut
            FROM {table} t JOIN articles a USING (article) WHERE cut <> t.text""").fetchall()
        assert wrong == []
    found = database.execute("""SELECT a.id, m.text FROM mentions m JOIN articles a USING (article)
        WHERE NOT is_inner""").fetchall()
    assert sorted(found) == words(records, "entities")


def test_sqlite_queries_of_the_guide(corpus, tmp_path):
    database = sqlite3.connect(export(corpus, "sqlite", tmp_path / "news.sqlite"))
    most = database.execute("""SELECT name, count(*) FROM named WHERE type = 'place' GROUP BY entity
        ORDER BY 2 DESC LIMIT 5""").fetchall()
    assert most[0][0] == "Baghdad"
    hits = database.execute("SELECT rowid FROM articles_text WHERE articles_text MATCH 'helicopter* OR palace'").fetchall()
    assert hits
    assert database.execute("SELECT count(*) FROM articles_text WHERE articles_text MATCH 'بغداد'").fetchone()[0] > 1
    plan = database.execute("EXPLAIN QUERY PLAN SELECT * FROM mentions WHERE entity = 'place/mosul'").fetchall()
    assert "mentions_by_entity" in plan[0][3]
    plan = database.execute("EXPLAIN QUERY PLAN SELECT * FROM dates WHERE earliest >= '2017-01-01'").fetchall()
    assert "dates_by_day" in plan[0][3]


def test_spacy(records, tmp_path):
    import spacy
    from spacy.tokens import Doc, DocBin

    path = export(records, "spacy", tmp_path / "docs.jsonl")
    vocabulary = spacy.blank("xx").vocab
    bin = DocBin(store_user_data=True)
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    for record, line in zip(read(records), lines, strict=True):
        data = json.loads(line)
        doc = Doc(vocabulary).from_json(data, validate=True)
        assert doc.text == record["text"]
        wanted = [(entity["text"], entity["type"].upper(), entity.get("id", "")) for entity in record["entities"]]
        assert [(ent.text, ent.label_) for ent in doc.ents] == [each[:2] for each in wanted]
        assert [(span.text, span.label_, span.kb_id_) for span in doc.spans["entities"]] == wanted
        for group, layer in (("dates", "dates"), ("quotes", "quotes")):
            assert [span.text for span in doc.spans[group]] == [item["text"] for item in record[layer]]
        assert [span.text for span in doc.spans["inner"]] == [
            entity["text"] for entity, is_inner in mentions(record) if is_inner]
        bin.add(doc)
    again = list(DocBin().from_bytes(bin.to_bytes()).get_docs(vocabulary))
    assert [doc.text for doc in again] == [record["text"] for record in read(records)]


def test_brat(records, tmp_path):
    """brat's own rules: fragments hold no line break, their text is the words joined by a space, and every type is
    named in annotation.conf."""
    folder = export(records, "brat", tmp_path / "brat")
    types = {line.split()[0] for line in (folder / "annotation.conf").read_text().split("\n") if line and line[0] not in "[<"}
    files = sorted(folder.glob("*.ann"))
    assert len(files) == len(read(records))
    for file, record in zip(files, read(records)):
        text = file.with_suffix(".txt").read_bytes().decode("utf-8")
        assert text == record["text"]
        marks, ids = {}, set()
        for line in file.read_bytes().decode("utf-8").split("\n")[:-1]:
            id, rest, *words = line.split("\t")
            assert id not in ids
            ids.add(id)
            if id[0] == "T":
                type, _, places = rest.partition(" ")
                cut = [text[int(place.split()[0]):int(place.split()[1])] for place in places.split(";")]
                assert type in types and len(words) == 1
                assert not any("\n" in piece or "\r" in piece for piece in cut)
                assert " ".join(cut) == words[0]
                marks[id] = (type, words[0])
            elif id[0] == "R":
                type, first, second = rest.split(" ")
                assert type in types and first[:5] == "Arg1:" and second[:5] == "Arg2:"
                assert marks[first[5:]][0].endswith("Quote") and second[5:] in marks
            elif id[0] == "A":
                assert rest.split(" ")[0] in types and rest.split(" ")[1] in marks
            elif id[0] in "N#":
                assert rest.split(" ")[1] in marks
            else:
                pytest.fail(line)
        wanted = collections.Counter(" ".join(entity["text"].replace("\r", "").split("\n")) for entity, _ in mentions(record))
        found = collections.Counter(words for type, words in marks.values()
                                    if type in ("Place", "ArmedGroup", "Organisation", "Person"))
        assert found == wanted


def test_labelstudio(records, tmp_path):
    """Label Studio's task format: its SDK's own schema of tasks, regions inside the text, relations between regions."""
    from label_studio_sdk._extensions.label_studio_tools.core.label_config import parse_config

    config = parse_config("""<View><Labels name="label" toName="text"><Label value="place"/></Labels>
        <Text name="text" value="$text"/></View>""")
    tasks = json.loads(export(records, "labelstudio", tmp_path / "tasks.json").read_text(encoding="utf-8"))
    assert len(tasks) == len(read(records))
    for task, record in zip(tasks, read(records)):
        assert task["data"]["text"] == record["text"]
        regions = {}
        for region in task["predictions"][0]["result"]:
            if region["type"] == "relation":
                assert region["from_id"] in regions and region["to_id"] in regions and region["direction"] == "right"
                continue
            assert region["from_name"] in config and region["to_name"] in config["label"]["to_name"]
            assert region["type"] == config["label"]["type"].lower()
            value = region["value"]
            # Label Studio counts code points, as Python does.
            assert task["data"]["text"][value["start"]:value["end"]] == value["text"]
            assert region["id"] not in regions
            regions[region["id"]] = region
        assert [regions[f"e{index}"]["value"]["text"] for index in range(len(record["entities"]))] == [
            entity["text"] for entity in record["entities"]]


def test_followthemoney(records, tmp_path):
    from followthemoney import model
    from followthemoney.proxy import EntityProxy
    from followthemoney.types import registry

    proxies = {}
    for line in export(records, "ftm", tmp_path / "entities.json").read_text(encoding="utf-8").split("\n")[:-1]:
        raw = json.loads(line)
        model.get(raw["schema"]).validate(raw)
        proxy = EntityProxy.from_dict(raw, cleaned=False)
        for name, values in raw["properties"].items():
            # A value that FollowTheMoney's own types refuse would be lost.
            assert len(proxy.get(name)) >= min(1, len(values)), (name, values)
        assert proxy.id not in proxies
        proxies[proxy.id] = proxy
    for proxy in proxies.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert proxies[value].schema.is_a(prop.range), (proxy, prop, value)
    articles = [proxy for proxy in proxies.values() if proxy.schema.name == "Article"]
    # FollowTheMoney composes letters and drops what cannot be seen.
    assert {proxy.first("bodyText") for proxy in articles} == {registry.text.clean(record["text"])
                                                               for record in read(records)}
    for proxy in proxies.values():
        if proxy.schema.name == "Mention":
            body = " ".join(proxies[proxy.first("document")].first("bodyText").split())
            assert all(" ".join(name.split()) in body for name in proxy.get("name"))


def test_edges_in_networkx(corpus, tmp_path):
    import networkx
    import pandas

    table = pandas.read_csv(export(corpus, "edges", tmp_path / "edges.csv"))
    graph = networkx.from_pandas_edgelist(table, edge_attr="weight")
    assert not list(networkx.selfloop_edges(graph))
    assert graph["group/asaib-ahl-al-haq"]["group/harakat-hezbollah-al-nujaba"]["weight"] >= 2
    whole = pandas.read_csv(export(corpus, "edges", tmp_path / "whole.csv", "--within", "article"))
    pairs = {frozenset(pair) for record in read(corpus)
             for one in record["entities"] for other in record["entities"]
             if (pair := {one.get("id"), other.get("id")}) and len(pair) == 2 and None not in pair}
    assert {frozenset(pair) for pair in zip(whole["source"], whole["target"])} == pairs


@pytest.mark.parametrize("unit", ["utf8", "utf16"])
def test_records_in_any_unit_give_the_same_export(unit, beyond, tmp_path):
    source = beyond.parent / "articles.jsonl"
    other = tmp_path / "records.jsonl"
    run("process", source, "--text", "--offsets", unit, "-o", other)
    assert run("export", other, "--to", "ftm") == run("export", beyond, "--to", "ftm")
    one, two = (json.loads(run("export", path, "--to", "labelstudio")) for path in (other, beyond))
    assert one == two


def test_text_is_found_by_path_or_asked_for(tmp_path):
    article = ROOT / "Corpus/Articles/en/airbase-handover.txt"
    bare = tmp_path / "bare.jsonl"
    run("process", article, "-o", bare)
    assert run("export", bare, "--to", "spacy")
    moved = tmp_path / "moved.jsonl"
    moved.write_text(bare.read_text().replace(str(article), "elsewhere.txt"))
    done = subprocess.run([RAQIM, "export", moved, "--to", "spacy"], capture_output=True)
    assert done.returncode == 2 and b"--articles" in done.stderr
    assert run("export", moved, "--to", "spacy", "--articles", ROOT / "Corpus/Articles/en")


def test_nothing_is_overwritten_unasked(corpus, tmp_path):
    for form in ("csv", "geojson", "sqlite"):
        path = export(corpus, form, tmp_path / form)
        done = subprocess.run([RAQIM, "export", corpus, "--to", form, "-o", path], capture_output=True)
        assert done.returncode == 2 and b"--force" in done.stderr
        export(corpus, form, path, "--force")
    assert pathlib.Path(tmp_path / "csv/articles.csv").stat().st_size
