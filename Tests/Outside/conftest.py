"""Records of the corpus, made by the release binary, for tests that open what raqim writes with other people's tools."""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
RAQIM = os.environ.get("RAQIM", str(ROOT / ".build/release/raqim"))


def run(*arguments, **options):
    """Runs raqim in the project's folder; fails with what it said."""
    done = subprocess.run([RAQIM, *map(str, arguments)], cwd=ROOT, capture_output=True, **options)
    assert done.returncode in (0, 3), done.stderr.decode()
    return done.stdout


def lines(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n") if line]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """Records of Corpus/Articles with text and reasons."""
    path = tmp_path_factory.mktemp("records") / "corpus.jsonl"
    run("process", "Corpus/Articles", "--text", "--why", "-o", path)
    return path


@pytest.fixture(scope="session")
def beyond(tmp_path_factory):
    """Records whose offsets differ in every unit: letters above the BMP, accents in two letters, CRLF, Arabic."""
    folder = tmp_path_factory.mktemp("beyond")
    articles = [
        {"id": "emoji", "published": "2026-01-20", "text":
            "\U0001F1EE\U0001F1F6 Two drones fell near Mosul on 3 January 2020.\r\n\r\n"
            "\U0001F680 “The base\nis ours,” said Mohammed Shia al-Sudani in Baghdad \U0001F60A, and left Erbil\u0301."},
        {"id": "arabic", "published": "2025-03-12", "text":
            "قال رئيس الوزراء محمد شياع السوداني \U0001F3A4 إن بغداد آمنة.\n\nوأضاف: «لن نغادر الموصل»."},
        {"id": "odd, \"id\"", "text": "=SUM(A1) Fallujah; \"Ramadi\"\tand Hit, \N{ZERO WIDTH NON-JOINER}Basra"},
    ]
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    path = folder / "records.jsonl"
    run("process", source, "--text", "-o", path)
    return path


def read(path):
    """Records alone, without articles that could not be read."""
    return [record for record in lines(path) if "error" not in record]


@pytest.fixture(scope="session")
def browser():
    """Chromium of the system, headless."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium, "no chromium: make install-test-deps"
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()
