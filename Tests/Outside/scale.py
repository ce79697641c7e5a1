#!/usr/bin/env python3
"""What many articles cost: measures raqim and prints Documentation/scale.md.

    make scale > Documentation/scale.md            # a million articles and smaller runs; 10 to 20 minutes on two cores

Fails when the peak of memory of the long run is more than 5 % over the greatest of ten runs of 10,000 articles, or when a
record is missing. A short run's peak is by chance lower: not as many batches ever wait for their turn.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import zlib

from made_articles import ROOT

RAQIM = os.environ.get("RAQIM", str(ROOT / ".build/release/raqim"))
MADE = pathlib.Path(__file__).with_name("made_articles.py")
SMALL = 10_000
BLANKS = "import sys\nfor _ in range(800): sys.stdout.buffer.write((b' ' * 1023 + b'\\n') * 1024)"


def measured(articles, size, jobs, source=None):
    """One run over made articles, or over what `source` writes: seconds, bytes in and out, peak of memory in MiB."""
    feed = source or [sys.executable, str(MADE), "--articles", str(articles), "--size", str(size)]
    with tempfile.TemporaryFile() as said:
        feeder = subprocess.Popen(feed, stdout=subprocess.PIPE)
        process = subprocess.Popen([RAQIM, "process", "--in", "jsonl", "-", "--jobs", str(jobs), "--progress", "json"],
                                   stdin=feeder.stdout, stdout=subprocess.PIPE, stderr=said)
        feeder.stdout.close()
        written = records = packed = 0
        packer = zlib.compressobj(6)
        while piece := process.stdout.read(1 << 20):
            if written < 32 << 20:
                packed += len(packer.compress(piece))
                sample = written + len(piece)
            written += len(piece)
            records += piece.count(b"\n")
        packed += len(packer.flush())
        # Of this child alone; Python's own share before it became raqim is smaller than raqim.
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        feeder.wait()
        said.seek(0)
        summary = json.loads(said.read().splitlines()[-1])
    assert process.returncode == 0 and summary["failed"] == 0, summary
    assert records == summary["articles"] and records == (articles or records), f"{records} records of {articles} articles"
    return {"articles": records, "jobs": jobs, "clock": summary["seconds"], "processor": used.ru_utime + used.ru_stime,
            "in": summary["bytes"], "out": written, "packed": packed / max(1, sample) if written else 0,
            "peak": used.ru_maxrss / 1024}


def machine():
    names = [line.partition(":")[2].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    return f"{names[0] if names else platform.machine()}, {os.cpu_count()} processors"


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def duration(seconds):
    for unit, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:,.0f} {unit}"
    return f"{seconds:.0f} seconds"


def talk(what):
    print(f"scale: {what}", file=sys.stderr, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--size", type=int, default=800)
    chosen = parser.parse_args()

    talk("articles of several sizes")
    sizes = [measured(12_000_000 // size, size, 1) for size in (250, 1_000, 4_000, 16_000, 64_000)]
    talk("jobs")
    by_jobs = [measured(SMALL, chosen.size, jobs) for jobs in (1, 2, 4, 8)]
    talk("short runs")
    shorts = sorted((measured(SMALL, chosen.size, 2) for _ in range(10)), key=lambda run: run["peak"])
    talk("lines without an article")
    blank = measured(None, 0, 2, [sys.executable, "-c", BLANKS])
    talk(f"{chosen.articles:,} articles")
    runs = [measured(count, chosen.size, 2) for count in (chosen.articles // 10, chosen.articles)]
    page(sizes, by_jobs, blank, shorts, *runs)
    long, short = runs[-1]["peak"], shorts[-1]["peak"]
    talk(f"peak of {long:.1f} MiB, after {short:.1f} MiB for {SMALL:,}")
    return 0 if long <= short * 1.05 else 1


def page(sizes, by_jobs, blank, shorts, middle, long):
    short = shorts[-1]
    speed = long["in"] / long["processor"] / 1e6
    ratio = long["out"] / long["in"]
    packed = long["packed"]
    print(f"""# Scale: what an article costs, and a billion

Made by `make scale` on {datetime.date.today()}: {machine()}. Articles are made from the corpus's
paragraphs (`Tests/Outside/made_articles.py`), seven of ten in English, two in Arabic, one in Sorani, as JSON lines.
Seconds are of processor time unless the clock is named, since other work may go on beside.

## A million articles in one run

`raqim process --in jsonl - --jobs 2`, fed by a pipe, read by a pipe:

| articles | MB in | MB out | seconds | seconds (clock) | MB/s a core | peak of memory, MiB |
|---|---|---|---|---|---|---|""")
    for run in (short, middle, long):
        print(row(f"{run['articles']:,}", f"{run['in'] / 1e6:,.1f}", f"{run['out'] / 1e6:,.1f}", f"{run['processor']:,.1f}",
                  f"{run['clock']:,.1f}", f"{run['in'] / run['processor'] / 1e6:.2f}", f"{run['peak']:.1f}"))
    print(f"""
Memory levels off: some 39 MiB are the mapped binary and gazetteer, the rest is working memory and the batches that wait for
their turn, of which a short run by chance never has as many. The peak of {SMALL:,} articles is between {shorts[0]['peak']:.1f} and
{short['peak']:.1f} MiB (ten runs; the table has the greatest), that of {long['articles']:,} is {100 * (long['peak'] / short['peak'] - 1):+.1f} % off the greatest. A record is
{ratio:.1f} times as long as its line, without `--text`, `--why` or `--tokens`; gzip -6 makes it {1 / packed:.0f} times shorter
(the articles repeat each other's paragraphs; news of its own packs less).

## One article

One job; start-up is in it, some 50 ms a run.

| bytes of its line | microseconds | microseconds a kB | MB/s a core | bytes out for one in | peak, MiB |
|---|---|---|---|---|---|""")
    for run in sizes:
        length, cost = run["in"] / run["articles"], run["processor"] / run["articles"] * 1e6
        print(row(f"{length:,.0f}", f"{cost:,.0f}", f"{cost / length * 1000:,.0f}", f"{run['in'] / run['processor'] / 1e6:.2f}",
                  f"{run['out'] / run['in']:.1f}", f"{run['peak']:.1f}"))
    print(f"""
The cost is by the byte, and falls as articles get longer; long articles made so repeat their paragraphs, which makes them
cheaper than long news. A terabyte of lines like those of the long run is {1e6 / speed / 3600:,.0f} core hours.

## Memory by jobs

{SMALL:,} articles of about 800 bytes.

| jobs | peak, MiB |
|---|---|""")
    for run in by_jobs:
        print(row(str(run["jobs"]), f"{run['peak']:.1f}"))
    serial = blank["in"] / blank["clock"] / 1e6
    print(f"""
The gazetteer is mapped, so that processes on one machine share it. An article of 16 MiB, the largest that is let through by
default, adds some 370 MiB while it is read (`--max-bytes` sets the limit).

## What saturates first

| what | how much | full at |
|---|---|---|
| cores | {speed:.2f} MB/s of lines each | from the first on: nothing else is near its limit |
| handing out lines, one thread at a time | {serial:,.0f} MB/s (measured, on lines of blanks) | {serial / speed:,.0f} cores of one process |
| a disk that writes 500 MB/s | {ratio * speed:.1f} MB/s of records a core | {500 / ratio / speed:,.0f} cores; packed, {500 / ratio / speed / packed:,.0f} |
| a network of 10 Gbit/s, both ways | {speed:.1f} in, {ratio * speed:.1f} out | {1250 / ratio / speed:,.0f} cores |

So a machine is bought for its cores, and writes its records packed when it has more than some thirty of them. Beyond one
machine, [Spark](spark.md) adds a sixth to the processor time.

## A terabyte, and a billion articles

At the figures above, in time by the clock, with all cores at work and nothing for stragglers:

| what | core hours | on 2 cores | on 16 | on 64 | on 256 | records, TB | packed, TB |
|---|---|---|---|---|---|---|---|""")
    whole = [("a terabyte of lines", 1e12)] + [
        (f"a billion articles of {length / 1000:g} kB", 1e9 * length) for length in (1_000, 2_500, 6_000)]
    for what, count in whole:
        seconds = count / speed / 1e6
        print(row(what, f"{seconds / 3600:,.0f}", *(duration(seconds / cores) for cores in (2, 16, 64, 256)),
                  f"{count * ratio / 1e12:,.1f}", f"{count * ratio * packed / 1e12:,.1f}"))
    price = 0.04
    print(f"""
Money: core hours times what one costs; at {price} a core hour a terabyte is {1e6 / speed / 3600 * price:,.1f} of that currency, and a
billion articles of 2.5 kB {2.5e6 / speed / 3600 * price:,.1f}.""")


if __name__ == "__main__":
    sys.exit(main())
