#!/usr/bin/env python3
"""Writes as many made-up articles as wanted, as JSON lines, from those of Corpus/Articles; the same ones every time.

    python3 Tests/Outside/made_articles.py --megabytes 200 > articles.jsonl    # whole articles again and again
    python3 Tests/Outside/made_articles.py --articles 1000000 --size 800       # paragraphs, mixed to about 800 bytes
"""

import argparse
import datetime
import itertools
import json
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def corpus():
    """Texts of the corpus, by language."""
    for folder in ("en", "ar", "ckb"):
        for path in sorted((ROOT / "Corpus/Articles" / folder).glob("*.txt")):
            yield folder, path.read_bytes().decode("utf-8")


def mixed(size, seed=20260120):
    """Endless articles of paragraphs of one language, drawn by chance, of about `size` bytes."""
    chance = random.Random(seed)
    paragraphs = {}
    for language, text in corpus():
        found = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if len(part.encode()) > 60]
        paragraphs.setdefault(language, []).extend((part, len(part.encode())) for part in found)
    # As news comes: most of it in English.
    languages = ["en"] * 7 + ["ar"] * 2 + ["ckb"]
    while True:
        parts, length = [], 0
        pool = paragraphs[chance.choice(languages)]
        while length < size:
            part, bytes_of_part = chance.choice(pool)
            parts.append(part)
            length += bytes_of_part + 2
        yield "\n\n".join(parts)


def articles(size=None):
    """Endless articles with fresh ids, in order of their days of publication, 300 a day."""
    texts = mixed(size) if size else (text for _, text in itertools.cycle(list(corpus())))
    first = datetime.date(2016, 1, 1)
    for number, text in enumerate(texts):
        day = first + datetime.timedelta(days=number // 300)
        yield {"id": f"made/{number:08}", "published": day.isoformat(), "text": text}


def lines(count=None, megabytes=None, size=None):
    """JSON lines of `count` articles, or of `megabytes` (1,000,000 bytes) of lines."""
    left = megabytes * 1_000_000 if megabytes else None
    for article in itertools.islice(articles(size), count):
        line = (json.dumps(article, ensure_ascii=False) + "\n").encode()
        if left is not None:
            left -= len(line)
            if left < 0:
                return
        yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    amount = parser.add_mutually_exclusive_group(required=True)
    amount.add_argument("--articles", type=int)
    amount.add_argument("--megabytes", type=float)
    parser.add_argument("--size", type=int, help="about how many bytes of text an article has; by default as the corpus")
    chosen = parser.parse_args()
    try:
        sys.stdout.buffer.writelines(lines(chosen.articles, chosen.megabytes, chosen.size))
    except BrokenPipeError:
        sys.stderr.close()


if __name__ == "__main__":
    main()
