"""Corpus texts with words deleted, doubled and spliced, marks put in and ends cut off: each gives its record."""

import json
import random
import re

from conftest import ROOT, run

MARKS = [*"\"“”'’(),.;:—-«»،؟/[]", "\n", "\n\n", " said ", " told ", " and ", "'s", " of ", " the ", " in "]


def pieces():
    """Cases and paragraphs of the corpus, each as its words, marks and gaps."""
    texts = []
    for file in sorted(ROOT.glob("Corpus/Cases/*.cases")):
        for line in file.read_text().splitlines():
            if line.startswith("  "):
                texts.append(re.sub("[⟦⟧⟪⟫]", "", line.strip().replace("\\n", "\n")))
    for file in sorted(ROOT.glob("Corpus/Articles/**/*")):
        if file.suffix in (".txt", ".md"):
            texts += [text for text in file.read_text().split("\n\n") if 20 < len(text) < 900]
    return [re.findall(r"\w+|[^\w\s]|\s+", text) for text in texts]


def mutated(words, all_words):
    words = list(words)
    for _ in range(random.randint(1, 6)):
        place = random.randrange(len(words) + 1)
        way = random.random()
        if way < 0.3:
            del words[place:place + random.randint(1, 6)]
        elif way < 0.6:
            words.insert(place, random.choice(MARKS))
        elif way < 0.75:
            other = random.choice(all_words)
            start = random.randrange(len(other))
            words[place:place] = other[start:start + random.randint(1, 12)]
        elif way < 0.9:
            words = words[:place]
        else:
            start = random.randrange(len(words))
            words[start:start] = words[start:start + random.randint(1, 8)]
        words = words or ["."]
    return "".join(words)


def test_every_mutated_text_gives_its_record():
    random.seed(1)
    words = pieces()
    articles = []
    for number in range(40_000):
        text = mutated(random.choice(words), words)
        if text.strip():
            articles.append({"id": str(number), "text": text, "published": "2025-03-01"})
    given = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    written = run("process", "--in", "jsonl", "-", "--why", input=given.encode())
    records = [json.loads(line) for line in written.split(b"\n") if line]
    assert [record["id"] for record in records] == [article["id"] for article in articles]
