#!/usr/bin/env python3
"""How much Spark costs: the same articles by the plain command at 2 jobs and by Spark on local[2], in turns.

    make bench-spark                                             # 200 MB, once each; some minutes
    .build/outside/bin/python Tests/Outside/bench_spark.py --megabytes 50 --rounds 3

Prints megabytes of input a second by the clock and by processor time, and Spark's as a share of the plain command's. By
processor time the comparison also holds on a machine with other work. The session's start, to the first record of a
first small job, is told apart: it loads Spark and starts Python's workers, whatever the input.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import made_articles
from conftest import RAQIM, ROOT

sys.path.insert(0, str(ROOT / "Sources/Spark"))
import raqim_spark  # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds():
    """Of this process and all that it has started, with those that have ended, in user and system mode."""
    parents, spent = {}, {}
    for folder in pathlib.Path("/proc").iterdir():
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except (OSError, ValueError):
            continue
        if folder.name.isdigit():
            parents[int(folder.name)] = int(fields[1])
            spent[int(folder.name)] = sum(map(int, fields[11:15])) / TICKS
    total = 0
    for process in spent:
        above = process
        while above and above != os.getpid():
            above = parents.get(above, 0)
        total += spent[process] if above else 0
    return total


def measured(work):
    clock, processor = time.monotonic(), processor_seconds()
    work()
    return time.monotonic() - clock, processor_seconds() - processor


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--megabytes", type=float, default=200)
    parser.add_argument("--rounds", type=int, default=1)
    chosen = parser.parse_args()
    os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable,
                      RAQIM=RAQIM,
                      PYSPARK_SUBMIT_ARGS="--conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false pyspark-shell")
    with tempfile.TemporaryDirectory() as place:
        compare(pathlib.Path(place), chosen)


def compare(place, chosen):
    source = place / "articles.jsonl"
    with open(source, "wb") as file:
        file.writelines(made_articles.lines(megabytes=chosen.megabytes))
    small = place / "small.jsonl"
    small.write_bytes(b"".join(made_articles.lines(count=20)))

    def plain():
        with open(source, "rb") as articles:
            subprocess.run([RAQIM, "process", "--in", "jsonl", "-", "--jobs", "2", "-o", place / "plain.jsonl", "--force"],
                           stdin=articles, check=True)

    sessions = []

    def begin():
        sessions.append(raqim_spark.session("local[2]"))
        sessions[0].sparkContext.setLogLevel("ERROR")
        spark(small)

    def spark(path=source):
        raqim_spark.write(raqim_spark.records(sessions[0].read.text(str(path)), as_text=True), place / "spark", overwrite=True)

    start = measured(begin)
    runs = {"plain, 2 jobs": [], "Spark, local[2]": []}
    for _ in range(chosen.rounds):
        runs["plain, 2 jobs"].append(measured(plain))
        runs["Spark, local[2]"].append(measured(spark))
    sessions[0].stop()
    lines = sum(path.read_bytes().count(b"\n") for path in (place / "spark").glob("*/*.txt"))
    assert lines == (place / "plain.jsonl").read_bytes().count(b"\n"), "records are missing"

    print(f"{chosen.megabytes:.0f} MB of JSON lines, {lines:,} articles, medians of {chosen.rounds}\n")
    print("| run | s (clock) | MB/s (clock) | s (processor) | MB/s (processor) |\n|---|---|---|---|---|")
    medians = {}
    for name, times in runs.items():
        medians[name] = [statistics.median(each) for each in zip(*times)]
        clock, processor = medians[name]
        print(f"| {name} | {clock:.1f} | {chosen.megabytes / clock:.2f} | {processor:.1f} | "
              f"{chosen.megabytes / processor:.2f} |")
    (plain_clock, plain_processor), (spark_clock, spark_processor) = medians.values()
    print(f"\nSpark runs at {100 * plain_clock / spark_clock:.0f} % of the plain command by the clock, "
          f"{100 * plain_processor / spark_processor:.0f} % by processor time; "
          f"its session started in {start[0]:.1f} s ({start[1]:.1f} s of processor time).")


if __name__ == "__main__":
    main()
