#!/usr/bin/env python3
"""raqim on Apache Spark: archives of articles to records, partition by partition through the binary.

    spark-submit Sources/Spark/raqim_spark.py IN OUT                     # JSONL in, JSONL by month out
    spark-submit Sources/Spark/raqim_spark.py IN OUT --from parquet --to parquet -- --why

Every task holds one `raqim process --in jsonl -` and sends its lines through it. An article that cannot be read is a row
with an `error`; a raqim that crashes on an article gives an error for that one alone. Documentation/spark.md says more.
"""

import argparse
import collections
import contextlib
import fcntl
import filecmp
import hashlib
import itertools
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile

FIELDS = ("id", "text", "title", "published", "language", "url", "outlet")

#: What `records` gives, one row an article: `record` is raqim's own line, byte for byte; `error` is null when it was read.
ROW = ("id string, published string, month string, language string, "
       "error struct<code: string, message: string>, record string")

#: The rows of records as text: all records of a month that follow each other, with newlines between them.
TEXT = "month string, value string"

#: The parts of a record that most analyses ask for, for `from_json(record, RECORD)`.
RECORD = """id string, title string, published string, language string, characters int,
entities array<struct<start: int, end: int, text: string, type: string, id: string, ref: int, name: string, kind: string,
  `in`: string, country: string, lat: double, lon: double, match: string, level: string>>,
dates array<struct<start: int, end: int, text: string, type: string, value: string, mod: string, earliest: string,
  latest: string, anchor: string>>,
quotes array<struct<start: int, end: int, text: string, kind: string,
  speaker: struct<start: int, end: int, text: string, type: string, id: string, ref: int, via: string>>>"""

#: Where articles without a day of publication, and those that failed, are put.
NO_MONTH = "undated"

_PIECE = 1 << 20
_GROUP_BYTES = 32 << 20
_MOST_CRASHES = 100
_SUFFIXES = [suffix + packed for suffix in (".txt", ".md", ".html", ".htm") for packed in ("", ".gz")]


class RaqimError(RuntimeError):
    """raqim cannot work here at all, for instance without its gazetteer; says its exit code and its last words."""


class _Died(Exception):
    """A child ended before it had answered everything."""


class _Child:
    """One `raqim process --in jsonl -`: a line in, a record out, in order."""

    def __init__(self, command):
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors,
                                        bufsize=0)
        for pipe in (self.process.stdin, self.process.stdout):
            os.set_blocking(pipe.fileno(), False)
            with contextlib.suppress(OSError, AttributeError):
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIECE)
        self.answered = 0
        self._rest = bytearray()

    def send(self, data):
        """Writes whole lines, and gives lists of the records that come back meanwhile."""
        view = memoryview(data)
        while view:
            readable, writable, _ = select.select([self.process.stdout], [self.process.stdin], [])
            if readable:
                yield self._read()
            if writable:
                with contextlib.suppress(BlockingIOError):
                    try:
                        view = view[os.write(self.process.stdin.fileno(), view[:_PIECE]):]
                    except BrokenPipeError:
                        yield from self._read_off()
                        raise _Died from None

    def finish(self):
        """Says that nothing more comes, and gives the records that are left."""
        self.process.stdin.close()
        yield from self._read_off()

    def answer(self):
        """Waits for the next records."""
        select.select([self.process.stdout], [], [])
        return self._read()

    def code(self):
        """How it ended."""
        self.close(wait=True)
        return self.process.returncode

    def last_words(self):
        self.errors.seek(0)
        lines = self.errors.read().decode("utf-8", "replace").strip().split("\n")
        return lines[-1] or "it said nothing"

    def close(self, wait=False):
        if not wait:
            self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                pipe.close()
        self.process.wait()

    def _read(self):
        data = os.read(self.process.stdout.fileno(), _PIECE)
        if not data:
            raise _Died
        end = data.rfind(b"\n")
        if end < 0:
            self._rest += data
            return []
        self._rest += data[:end]
        lines = bytes(self._rest).split(b"\n")
        self._rest = bytearray(data[end + 1:])
        return lines

    def _read_off(self):
        os.set_blocking(self.process.stdout.fileno(), True)
        with contextlib.suppress(_Died):
            while True:
                yield self._read()


class _Lines:
    """Lines that wait for their records."""

    def __init__(self, data, count):
        self.data = data
        self.count = count
        self.done = 0
        self._split = None

    def line(self, number):
        if self._split is None:
            self._split = bytes(self.data).split(b"\n")
        return self._split[number]


class _Dialogue:
    """Sends lines through one child after another until each has its record, whatever a child dies of."""

    def __init__(self, command, id_field="id"):
        self.command = command
        self.id_field = id_field
        self.child = None
        self.crashes = 0
        self.pending = collections.deque()

    def records(self, blocks):
        """Lists of records for `blocks`, which are pairs of lines, each with its newline, and their number."""
        self.child = _Child(self.command)
        try:
            for data, count in blocks:
                self.pending.append(_Lines(data, count))
                try:
                    for lines in self.child.send(data):
                        yield self._settled(lines)
                except _Died:
                    yield from self._recovered()
            for lines in self.child.finish():
                yield self._settled(lines)
            code = self.child.code()
            if self.pending or code not in (0, 3):
                yield from self._recovered()
        finally:
            self.child.close()

    def _settled(self, lines):
        return [self._settle(line) for line in lines]

    def _settle(self, record):
        """`record`, with an id of its own when it has only the number of a line, which depends on the partition."""
        block = self.pending[0]
        self.child.answered += 1
        place = b"stdin:%d" % self.child.answered
        if record.startswith(b'{"raqim":"1","id":"%b"' % place):
            line = block.line(block.done).removesuffix(b"\r")
            lasting = b"line/" + hashlib.sha256(line).hexdigest()[:16].encode()
            # In a failure the message names the place too; a record has nothing but its id.
            record = record.replace(place, lasting, 2 if b',"error":{' in record[:len(place) + 40] else 1)
        block.done += 1
        if block.done == block.count:
            self.pending.popleft()
        return record

    def _recovered(self):
        """Goes on behind a child that died: each line without a record alone, so that only the fatal one fails."""
        code = self.child.code()
        if code >= 0:
            raise RaqimError(f"raqim ended with exit code {code}: {self.child.last_words()}")
        self.child = _Child(self.command)
        while self.pending:
            block = self.pending[0]
            line = block.line(block.done)
            try:
                lines = [found for found in self.child.send(line + b"\n") for found in found]
                while not lines:
                    lines = self.child.answer()
            except _Died:
                code = self.child.code()
                self.crashes += 1
                if code >= 0 or self.crashes > _MOST_CRASHES:
                    raise RaqimError(f"raqim ended with exit code {code}: {self.child.last_words()}") from None
                lines = [self._crash(line, code)]
                self.child = _Child(self.command)
            yield self._settled(lines)

    def _crash(self, line, code):
        try:
            name = str(json.loads(line)[self.id_field])
        except (ValueError, KeyError, TypeError):
            name = "line/" + hashlib.sha256(line).hexdigest()[:16]
        return _failure(name, "crashed", f"raqim was ended by signal {-code}, {name}; report the article")


def _failure(name, code, message):
    record = {"raqim": "1", "id": name, "error": {"code": code, "message": message}}
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _blocks(batches):
    """The lines of Arrow batches of one column of strings, joined, with their number; blank ones are no articles."""
    import pyarrow
    import pyarrow.compute as compute

    blanks = pyarrow.array([b"", b" ", b"\t", b"\r"])
    for batch in batches:
        column = batch.column(0).cast(pyarrow.binary())
        may_be_blank = compute.is_in(compute.binary_slice(column, 0, 1), blanks)
        if column.null_count or compute.any(may_be_blank).as_py():
            column = pyarrow.array([line for line in column.to_pylist() if line and line.strip(b" \t\r")],
                                   pyarrow.binary())
        count = len(column)
        if not count:
            continue
        joined = compute.binary_join(pyarrow.ListArray.from_arrays([0, count], column), b"\n")[0].as_py()
        if joined.count(b"\n") != count - 1:
            # JSON over several lines in one row.
            joined = b"\n".join(line.replace(b"\n", b" ") for line in column.to_pylist())
        yield joined + b"\n", count


def _batches(lists, batch):
    """What `batch` makes of lists of records, about a megabyte at a time."""
    gathered, size = [], 0
    for lines in lists:
        gathered += lines
        size += sum(map(len, lines))
        if size >= _PIECE:
            yield batch(gathered)
            gathered, size = [], 0
    if gathered:
        yield batch(gathered)


def _text_batch(records):
    """An Arrow batch of `TEXT`: the records of a month that follow each other are one row, which costs Spark little."""
    import pyarrow

    months, texts = [], []
    for month, lines in itertools.groupby(records, _month):
        months.append(month)
        texts.append(b"\n".join(lines))
    # raqim writes UTF-8 alone, so nothing is checked once more.
    text = pyarrow.array(texts, pyarrow.binary()).cast(pyarrow.string(), safe=False)
    return pyarrow.RecordBatch.from_arrays([pyarrow.array(months, pyarrow.string()), text], names=["month", "value"])


def _month(record):
    # Quotes within strings are escaped, so this is the field itself.
    start = record.find(b'"published":"')
    return NO_MONTH if start < 0 else record[start + 13:start + 20].decode()


def _row_batch(records):
    import pyarrow

    ids, days, months, languages, errors = [], [], [], [], []
    for record in records:
        # All that a row needs stands before this field, which no string can hold, as quotes within them are escaped.
        end = record.find(b',"sha256":"')
        head = json.loads(record if end < 0 else record[:end] + b"}")
        day = head.get("published")
        ids.append(head["id"])
        days.append(day)
        months.append(day[:7] if day else NO_MONTH)
        languages.append(head.get("language"))
        errors.append(head.get("error"))
    text = pyarrow.string()
    error = pyarrow.struct([("code", text), ("message", text)])
    return pyarrow.RecordBatch.from_arrays(
        [pyarrow.array(ids, text), pyarrow.array(days, text), pyarrow.array(months, text),
         pyarrow.array(languages, text), pyarrow.array(errors, error),
         pyarrow.array(records, pyarrow.binary()).cast(text, safe=False)],
        names=["id", "published", "month", "language", "error", "record"])


def _command(names, options):
    """The call of raqim on this worker, where Spark has put its files."""
    from pyspark import SparkFiles

    binary, *gazetteers = (SparkFiles.get(name) for name in names)
    if not os.access(binary, os.X_OK):
        with contextlib.suppress(OSError):
            os.chmod(binary, 0o755)
    # Named, since a worker may keep each file in a folder of its own.
    call = [binary, "process", "--jobs", "1", "--progress", "never"]
    return [*call, *(word for gazetteer in gazetteers for word in ("--gazetteer", gazetteer)), *options]


def _reader_of_lines(names, options, batch):
    def read(batches):
        command = [*_command(names, options), "--in", "jsonl", "-"]
        yield from _batches(_Dialogue(command, _field("id", options)).records(_blocks(batches)), batch)
    return read


def _reader_of_files(names, options, batch, folder):
    """A reader of rows of path and content, where `folder` is what all paths start with, as Spark writes it."""
    def groups(batches):
        group, size = [], 0
        for batch in batches:
            for path, content in zip(batch.column(0), batch.column(1)):
                path = path.as_py()
                group.append((path[path.index(folder) + len(folder):].lstrip("/"), content.as_buffer()))
                size += len(group[-1][1])
                if size >= _GROUP_BYTES:
                    yield sorted(group, key=lambda file: file[0])
                    group, size = [], 0
        if group:
            yield sorted(group, key=lambda file: file[0])

    def read(batches):
        command, name = _command(names, options), pathlib.PurePosixPath(folder).name
        yield from _batches((_records_of_files(command, name, group) for group in groups(batches)), batch)
    return read


def _records_of_files(command, folder, files):
    """The records of files that are laid in `folder` of a place of their own, where raqim reads them by these names."""
    with tempfile.TemporaryDirectory(prefix="raqim-") as place:
        for name, content in files:
            path = pathlib.Path(place, folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        done = subprocess.run([*command, folder], cwd=place, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode in (0, 3):
        return done.stdout.split(b"\n")[:-1]
    said = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1] or "it said nothing"
    if done.returncode > 0:
        raise RaqimError(f"raqim ended with exit code {done.returncode}: {said}")
    if len(files) > 1:
        # One of them is fatal: the halves find it.
        half = len(files) // 2
        return [record for part in (files[:half], files[half:]) for record in _records_of_files(command, folder, part)]
    name = f"{folder}/{files[0][0]}"
    return [_failure(name, "crashed", f"raqim was ended by signal {-done.returncode}, {name}; report the article")]


def _field(name, options):
    """What the field `name` of an article is called, as raqim's options say."""
    called = name
    for number, option in enumerate(options):
        if option == f"--{name}-field":
            called = options[number + 1]
        elif option.startswith(f"--{name}-field="):
            called = option.partition("=")[2]
    return called


def ship(spark, raqim=None, gazetteers=()):
    """Sends the binary and its gazetteers to every worker, once; files that `--files` has sent are taken as they are.

    Returns the names under which workers find them. `raqim` is the binary (by default that of `--files`, of RAQIM in the
    environment, of PATH or of this checkout), `gazetteers` the compiled ones (by default the one beside the binary).
    """
    shipped = {name for name in ("raqim", "raqim.gazetteer") if os.path.exists(_there(name))}
    if raqim is None and "raqim" in shipped:
        binary, beside = "raqim", "raqim.gazetteer" if "raqim.gazetteer" in shipped else None
    else:
        built = pathlib.Path(__file__).resolve().parents[2] / ".build/release/raqim"
        raqim = raqim or os.environ.get("RAQIM") or shutil.which("raqim") or (built if built.exists() else None)
        if raqim is None:
            raise RaqimError("no raqim: name it with --raqim or RAQIM, send it with --files, or build it (make build)")
        folder = pathlib.Path(raqim).resolve().parent
        # As a build leaves it, and as an installation has it.
        places = [folder / "raqim.gazetteer", folder / "../share/raqim/raqim.gazetteer"]
        binary = _sent(spark, raqim)
        beside = next((_sent(spark, place) for place in places if place.exists()), None) if not gazetteers else None
    names = [_sent(spark, path) for path in gazetteers] or ([beside] if beside else [])
    if not names:
        raise RaqimError("no gazetteer: name it with --gazetteer, or lay raqim.gazetteer beside the binary")
    return [binary, *names]


def _sent(spark, path):
    """The name under which workers find the file at `path`, which is sent unless it was."""
    path = os.path.realpath(path)
    if not os.path.exists(path):
        raise RaqimError(f"no such file: {path}")
    there = _there(os.path.basename(path))
    if not os.path.exists(there):
        spark.sparkContext.addFile(path)
    elif not filecmp.cmp(path, there, shallow=False):
        raise RaqimError(f"another {os.path.basename(path)} was sent before; begin a new session, or name it otherwise")
    return os.path.basename(path)


def _there(name):
    from pyspark import SparkFiles
    return SparkFiles.get(name)


def records(articles, raqim=None, gazetteers=(), options=(), as_text=False):
    """The records of `articles`, a row of `ROW` each, or, `as_text`, rows of `TEXT` that are only to be written.

    `articles` has one column of JSON lines, or columns named as raqim's fields (id, text, title, published, language,
    url, outlet; others are passed over). `options` go to raqim, such as `["--why", "--text-field", "body"]`.

        news = spark.read.parquet("news.parquet")
        raqim_spark.records(news).where("error is null").groupBy("month").count().show()
    """
    from pyspark.sql import functions

    spark = articles.sparkSession
    names = ship(spark, raqim, gazetteers)
    _send_this(spark)
    if len(articles.columns) != 1 or articles.columns[0] in {_field(name, options) for name in FIELDS}:
        wanted = [_field(name, options) for name in FIELDS]
        columns = [functions.col(f"`{name}`") for name in wanted if name in articles.columns]
        articles = articles.select(functions.to_json(functions.struct(*columns)).alias("value"))
    batch, schema = (_text_batch, TEXT) if as_text else (_row_batch, ROW)
    return articles.mapInArrow(_reader_of_lines(names, list(options), batch), schema)


def records_of_folder(spark, folder, raqim=None, gazetteers=(), options=(), as_text=False):
    """The records of the text, Markdown and HTML files in `folder` and below, as `records` gives them.

    Ids are paths from the folder's own name on, as `raqim process FOLDER` has them. Without JSONL files, which are for
    `spark.read.text` and `records`, and without files of no byte, which Spark passes over.
    """
    names = ship(spark, raqim, gazetteers)
    _send_this(spark)
    spark.conf.set("spark.sql.files.openCostInBytes", str(64 << 10))
    path = spark._jvm.org.apache.hadoop.fs.Path(str(folder))
    system = path.getFileSystem(spark._jsc.hadoopConfiguration())
    shown = system.makeQualified(path).toUri().getPath().rstrip("/")
    files = (spark.read.format("binaryFile").option("recursiveFileLookup", "true")
             .option("pathGlobFilter", "*{%s}" % ",".join(_SUFFIXES)).load(str(folder)).select("path", "content"))
    batch, schema = (_text_batch, TEXT) if as_text else (_row_batch, ROW)
    return files.mapInArrow(_reader_of_files(names, list(options), batch, shown), schema)


def _send_this(spark):
    """Lets workers import this file when it was imported, and not run by spark-submit."""
    if __name__ != "__main__" and not os.path.exists(_there(os.path.basename(__file__))):
        spark.sparkContext.addPyFile(os.path.realpath(__file__))


def tune(spark):
    """Settings of a session for articles: batches and splits as large as keep workers busy, no sorting by month."""
    for name, value in {
        "spark.sql.execution.arrow.maxRecordsPerBatch": "500",
        "spark.sql.execution.arrow.maxBytesPerBatch": str(4 << 20),
        # A lost task costs no more than this, and small inputs are still cut finely enough for all cores to end together.
        "spark.sql.files.maxPartitionBytes": str(64 << 20),
        "spark.sql.files.minPartitionNum": str(12 * spark.sparkContext.defaultParallelism),
        "spark.sql.files.openCostInBytes": str(1 << 20),
        # Files of so many months are open at once in a task before its rows are sorted by month.
        "spark.sql.maxConcurrentOutputFileWriters": "64",
        "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    }.items():
        spark.conf.set(name, value)


def write(rows, out, overwrite=False, compression=None):
    """Writes what `records` gives to the folder `out`, a folder a month: month=2026-01, month=undated.

    Rows of `TEXT` become JSON lines, others Parquet.
    """
    writer = rows.write.partitionBy("month")
    writer = writer.mode("overwrite" if overwrite else "errorifexists")
    if compression:
        writer = writer.option("compression", compression)
    writer.text(str(out)) if rows.columns == ["month", "value"] else writer.parquet(str(out))


#: For the JVMs of a session: raqim does the work, so that compiling Java to the last costs more than it saves.
JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseParallelGC"


def session(master=None, name="raqim"):
    """A session whose output is committed task by task: of a task that ran twice only one is kept."""
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

    wanted = {
        "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version": "1",
        "spark.driver.extraJavaOptions": JAVA,
        "spark.executor.extraJavaOptions": JAVA,
    }
    if master:
        wanted["spark.master"] = master
    if master and master.startswith("local"):
        # Workers on this machine have what this Python has.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    given = SparkConf()
    builder = SparkSession.builder.appName(name)
    for key, value in wanted.items():
        if not given.contains(key):
            builder = builder.config(key, value)
    spark = builder.getOrCreate()
    tune(spark)
    return spark


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="raqim_spark.py", description="Articles to records on Apache Spark. What stands behind -- goes to raqim process.")
    parser.add_argument("input", metavar="IN", help="files or folders that Spark reads, with * where wanted")
    parser.add_argument("output", metavar="OUT", help="the folder of records, one folder a month in it")
    parser.add_argument("--from", dest="source", choices=["jsonl", "parquet", "text"], default="jsonl",
                        help="JSON lines (also .gz), Parquet, or a folder of text, Markdown and HTML files")
    parser.add_argument("--to", choices=["jsonl", "parquet"], default="jsonl", help="the form of records")
    parser.add_argument("--master", help="where to run, such as local[2]; spark-submit has an option of its own")
    parser.add_argument("--raqim", help="the binary; by default that of --files, RAQIM, PATH or this checkout")
    parser.add_argument("--gazetteer", action="append", default=[],
                        help="a compiled gazetteer; by default the one beside the binary")
    parser.add_argument("--compression", help="of the output, such as gzip or zstd")
    parser.add_argument("--overwrite", action="store_true", help="replace OUT when it is there already")
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    chosen, options = parser.parse_args(arguments[:cut]), arguments[cut + 1:]

    spark = session(chosen.master)
    shared = {"raqim": chosen.raqim, "gazetteers": chosen.gazetteer, "options": options,
              "as_text": chosen.to == "jsonl"}
    try:
        if chosen.source == "text":
            rows = records_of_folder(spark, chosen.input, **shared)
        elif chosen.source == "parquet":
            rows = records(spark.read.parquet(chosen.input), **shared)
        else:
            rows = records(spark.read.text(chosen.input), **shared)
        write(rows, chosen.output, chosen.overwrite, chosen.compression)
    except RaqimError as error:
        print(f"raqim: {error}", file=sys.stderr)
        return 2
    finally:
        spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
