"""Sources/Spark on a real Spark, on this machine alone: two cores, and a cluster of two workers on the loopback."""

import collections
import gzip
import itertools
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

import made_articles
import pytest
from conftest import RAQIM, ROOT, run

SCRIPT = ROOT / "Sources/Spark/raqim_spark.py"
sys.path.insert(0, str(SCRIPT.parent))
import raqim_spark  # noqa: E402

GAZETTEER = pathlib.Path(RAQIM).resolve().with_name("raqim.gazetteer")
LOOPBACK = {"SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "127.0.0.1", "PYSPARK_PYTHON": sys.executable,
            "PYSPARK_DRIVER_PYTHON": sys.executable}


@pytest.fixture(scope="module")
def spark():
    with pytest.MonkeyPatch.context() as patch:
        for name, value in LOOPBACK.items():
            patch.setenv(name, value)
        patch.setenv("RAQIM", RAQIM)
        session = raqim_spark.session("local[2]")
        session.sparkContext.setLogLevel("ERROR")
        # As many partitions as a small input gives.
        session.conf.set("spark.sql.files.maxPartitionBytes", str(256 << 10))
        yield session
        session.stop()


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A megabyte and a half of articles, and all that may be wrong with a line."""
    path = tmp_path_factory.mktemp("archive") / "articles.jsonl"
    odd = [b'{"id":"no text"}', b'{"id":"empty","text":""}', b"not JSON", b"", b"   ",
           '{"id":"crlf","text":"Two drones fell near Mosul."}\r'.encode(), b'{"id":"broken","text":"Mosul \xff"}',
           '{"id":"عربي","text":"قال إن بغداد آمنة."}'.encode(), b'{"text":"Rain fell on Erbil."}']
    lines = [line.rstrip(b"\n") for line in made_articles.lines(megabytes=1.5)]
    for number, line in enumerate(odd):
        lines.insert(number * len(lines) // len(odd), line)
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


def plain(path, *options):
    return run("process", "--in", "jsonl", "-", *options, input=pathlib.Path(path).read_bytes()).split(b"\n")[:-1]


def by_id(lines):
    """In order of id; ids that are but the number of a line are made equal."""
    lines = [re.sub(rb"stdin:\d+|line/[0-9a-f]{16}", b"LINE", line) for line in lines]
    return sorted(lines, key=lambda line: (json.loads(line)["id"], line))


def written(folder):
    """Lines of all files of an output by the name of their folder."""
    lines = collections.defaultdict(list)
    for path in pathlib.Path(folder).glob("month=*/*.txt"):
        lines[path.parent.name.removeprefix("month=")] += path.read_bytes().split(b"\n")[:-1]
    return lines


def test_lines_equal_the_plain_run(spark, archive, tmp_path):
    read = spark.read.text(str(archive))
    assert read.rdd.getNumPartitions() > 4
    raqim_spark.write(raqim_spark.records(read, as_text=True), tmp_path / "out")
    found = written(tmp_path / "out")
    assert by_id(line for lines in found.values() for line in lines) == by_id(plain(archive))
    for month, lines in found.items():
        assert {(json.loads(line).get("published") or "undated")[:7] for line in lines} == {month}
    assert len([line for line in found["undated"] if b'"error"' in line]) == 4


def test_failed_articles_are_rows_with_an_error(spark, archive):
    rows = raqim_spark.records(spark.read.text(str(archive))).collect()
    assert by_id(row.record.encode() for row in rows) == by_id(plain(archive))
    failed = {row.error.code for row in rows if row.error}
    assert failed == {"bad_json", "empty", "not_utf8"}
    assert all((row.error is None) == ("error" not in json.loads(row.record)) for row in rows)
    assert all(row.id == json.loads(row.record)["id"] and not row.id.startswith("stdin") for row in rows)


def test_options_and_fields_reach_raqim(spark, tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text('{"id":"a","body":"Two drones fell near Mosul."}\n')
    options = ["--why", "--tokens", "--text-field", "body"]
    rows = raqim_spark.records(spark.read.text(str(path)), options=options).collect()
    assert [row.record.encode() for row in rows] == plain(path, *options)


def test_parquet_in_and_out(spark, tmp_path):
    from pyspark.sql import functions

    articles = [{"id": each["id"], "text": each["text"], "published": each["published"]}
                for each in itertools.islice(made_articles.articles(), 300)]
    frame = spark.createDataFrame(articles).withColumn("published", functions.to_date("published"))
    frame.withColumn("more", functions.lit(1)).write.parquet(str(tmp_path / "in"))
    raqim_spark.write(raqim_spark.records(spark.read.parquet(str(tmp_path / "in"))), tmp_path / "out")
    back = spark.read.parquet(str(tmp_path / "out"))
    same = tmp_path / "same.jsonl"
    same.write_text("".join(json.dumps(each, ensure_ascii=False, separators=(",", ":")) + "\n" for each in articles))
    assert by_id(row.record.encode() for row in back.collect()) == by_id(plain(same))
    # As the guide's example asks.
    parsed = back.select(functions.from_json("record", raqim_spark.RECORD).alias("r"))
    counts = parsed.select(functions.explode("r.entities").alias("e")).groupBy("e.id").count().collect()
    wanted = collections.Counter(entity.get("id") for line in plain(same) for entity in json.loads(line)["entities"])
    assert {row.id: row["count"] for row in counts} == wanted


def test_the_guides_notebook(spark, tmp_path, capsys):
    page = (ROOT / "Documentation/spark.md").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", page, re.S).group(1)
    spark.createDataFrame([{"id": "a", "text": "Fighters of Kataib Hezbollah left Jurf al-Sakhar.", "published": "2024-02-04"},
                           {"id": "b", "text": "", "published": None}]).write.parquet(str(tmp_path / "news.parquet"))
    for name in ("news.parquet", "records.parquet"):
        code = code.replace(name, str(tmp_path / name))
    exec(compile(code, "spark.md", "exec"), {})
    said = capsys.readouterr().out
    assert "Kataib Hezbollah" in said and "empty" in said
    assert {path.name for path in (tmp_path / "records.parquet").glob("month=*")} == {"month=2024-02", "month=undated"}


def test_folder_of_files_equals_the_plain_run(spark, tmp_path):
    folder = tmp_path / "my news"
    shutil.copytree(ROOT / "Corpus/Articles", folder)
    (folder / "en/الموصل 2024-02-04 (1).txt").write_text("Two drones fell near Mosul.")
    (folder / "en/2024-02-05.txt.gz").write_bytes(gzip.compress(b"Rain fell on Erbil."))
    (folder / "en/blank.md").write_text(" ")
    rows = raqim_spark.records_of_folder(spark, folder).collect()
    done = subprocess.run([RAQIM, "process", "my news"], cwd=tmp_path, capture_output=True)
    assert done.returncode == 3 and len(rows) > 36
    assert by_id(row.record.encode() for row in rows) == by_id(done.stdout.split(b"\n")[:-1])


def fatal(tmp_path, word, code):
    """A raqim that ends when it is given `word`."""
    path = tmp_path / "fatal-raqim"
    path.write_text(f"""#!{sys.executable}
import os, subprocess, sys
child = subprocess.Popen([{str(RAQIM)!r}, *sys.argv[1:], "--gazetteer", {str(GAZETTEER)!r}], stdin=subprocess.PIPE)
for line in sys.stdin.buffer:
    if {word!r} in line:
        child.stdin.close(), child.wait()
        print("it was too much", file=sys.stderr, flush=True)
        os.kill(os.getpid(), -{code}) if {code} < 0 else os._exit({code})
    child.stdin.write(line), child.stdin.flush()
child.stdin.close()
sys.exit(child.wait())
""")
    path.chmod(0o755)
    return [str(path), "process", "--jobs", "1", "--in", "jsonl", "-"]


def test_a_crash_fails_its_article_alone(tmp_path):
    lines = [json.dumps({"id": f"a{number}", "text": "Two drones fell near Mosul."}).encode() for number in range(50)]
    lines[7] = lines[31] = b'{"id":"worst","text":"FATAL"}'
    blocks = [(b"\n".join(lines[start:start + 10]) + b"\n", 10) for start in range(0, 50, 10)]
    dialogue = raqim_spark._Dialogue(fatal(tmp_path, b"FATAL", -9))
    found = [json.loads(line) for lines in dialogue.records(blocks) for line in lines]
    assert [record["id"] for record in found] == [json.loads(line)["id"] for line in lines]
    failed = [number for number, record in enumerate(found) if "error" in record]
    assert failed == [7, 31] and found[7]["error"]["code"] == "crashed" and "signal 9" in found[7]["error"]["message"]


def test_what_cannot_work_says_why(tmp_path, spark):
    lines = b'{"id":"a","text":"FATAL"}\n'
    with pytest.raises(raqim_spark.RaqimError, match="exit code 2: it was too much"):
        list(raqim_spark._Dialogue(fatal(tmp_path, b"FATAL", 2)).records([(lines, 1)]))
    with pytest.raises(raqim_spark.RaqimError, match="no such file"):
        raqim_spark.records(spark.createDataFrame([("{}",)], "value string"), gazetteers=[tmp_path / "none"])
    (tmp_path / "raqim.gazetteer").write_bytes(b"another")
    with pytest.raises(raqim_spark.RaqimError, match="another raqim.gazetteer"):
        raqim_spark.ship(spark, gazetteers=[tmp_path / "raqim.gazetteer"])


def started(arguments, log, **environment):
    spark_class = pathlib.Path(sys.executable).with_name("spark-class")
    return subprocess.Popen([str(spark_class), *arguments], stdout=log, stderr=log, start_new_session=True,
                            env={**os.environ, **LOOPBACK, "SPARK_DAEMON_MEMORY": "256m", **environment})


def awaited(found, seconds, what):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := found():
            return value
        time.sleep(0.1)
    raise AssertionError(f"no {what} after {seconds} s")


@pytest.fixture
def cluster(tmp_path):
    """The address of a master, and two workers; each worker and all that it starts is a process group of its own."""
    log = tmp_path / "cluster.log"
    processes = []
    with open(log, "wb") as sink:
        try:
            processes.append(started(["org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0",
                                      "--webui-port", "0"], sink))
            address = awaited(lambda: re.search(r"spark://127\.0\.0\.1:\d+", log.read_text()), 90, "master").group()
            for number in range(2):
                processes.append(started(
                    ["org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1",
                     "--memory", "1g", "--work-dir", str(tmp_path / f"worker{number}"), address], sink))
            awaited(lambda: log.read_text().count("Registering worker") == 2, 90, "workers")
            yield address, processes[1:], log
        finally:
            for process in processes:
                stop(process)


def stop(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def test_a_worker_killed_in_the_middle_loses_nothing_and_doubles_nothing(cluster, tmp_path):
    address, workers, log = cluster
    source, out = tmp_path / "articles.jsonl", tmp_path / "out"
    with open(source, "wb") as file:
        file.writelines(made_articles.lines(megabytes=12))
    submit = subprocess.Popen(
        [str(pathlib.Path(sys.executable).with_name("spark-submit")), "--master", address,
         "--files", f"{pathlib.Path(RAQIM).resolve()},{GAZETTEER}", str(SCRIPT), str(source), str(out)],
        env={**os.environ, **LOOPBACK, "RAQIM": "/no/such/raqim"}, stdout=open(tmp_path / "driver.log", "wb"), stderr=subprocess.STDOUT)
    try:
        awaited(lambda: submit.poll() is not None or list(out.glob("_temporary/0/task_*")), 180, "first task")
        assert submit.poll() is None, (tmp_path / "driver.log").read_text()[-3000:]
        executors = [folder for folder in (tmp_path / "worker0").glob("app-*/*") if folder.is_dir()]
        assert executors, "the worker that is to be killed had nothing to do"
        stop(workers[0])
        assert submit.wait(240) == 0, (tmp_path / "driver.log").read_text()[-3000:]
    finally:
        submit.kill()
        submit.wait()
    said = (tmp_path / "driver.log").read_text()
    assert re.search(r"Lost executor|Lost task", said)
    lines = [line for lines in written(out).values() for line in lines]
    assert by_id(lines) == by_id(plain(source))
