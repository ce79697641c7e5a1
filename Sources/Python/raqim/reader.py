"""One long-lived raqim, and the articles that go through it."""

from __future__ import annotations

import collections
import contextlib
import datetime
import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .errors import ArticleError, RaqimDied, RaqimError, RaqimNotFound
from .records import Error, Failure, Record


class Raqim:
    """A running `raqim process`, which is started when it is first needed and stays for all streams.

    `binary` is its path, by default that of RAQIM in the environment or on PATH; `gazetteers` are compiled ones, by default
    the one beside the binary; `options` go to `raqim process`, such as `["--text", "--tokens", "--why"]`; `jobs` are the
    articles read at a time, by default one a core; `ahead` is how many bytes of articles are under way at most.

        with Raqim(options=["--why"]) as raqim:
            record = raqim.read_one("Peshmerga units entered Makhmour on Sunday.")
            print(record.entities[0].name, record.entities[0].why.rule)
    """

    def __init__(self, binary: str | os.PathLike[str] | None = None, *, gazetteers: Sequence[str | os.PathLike[str]] = (),
                 options: Sequence[str] = (), jobs: int | None = None, ahead: int = 8 << 20):
        found = binary or os.environ.get("RAQIM") or shutil.which("raqim")
        if found is None or shutil.which(found) is None:
            raise RaqimNotFound(f"no raqim at {found}" if found else "no raqim: name it, set RAQIM, or put it on PATH")
        self._command = [os.fspath(found), "process", "--progress", "never"]
        self._command += [word for path in gazetteers for word in ("--gazetteer", os.fspath(path))]
        self._command += ["--jobs", str(jobs)] if jobs else []
        self._command += [*options, "--in", "jsonl", "-"]
        self._fields = {name: _field(name, options) for name in ("id", "text")}
        self._ahead = ahead
        self._child: _Child | None = None
        self._in_use = threading.Lock()

    def __enter__(self) -> Raqim:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends raqim; a later stream would start it again."""
        child, self._child = self._child, None
        if child:
            child.kill()

    def read(self, articles: Iterable[Mapping[str, Any] | str], *, raw: bool = False) -> Iterator[Any]:
        """A `Record` or a `Failure` for each of `articles`, in their order, each as soon as it is there.

        Articles are drawn by a thread of their own, a little ahead, so that an iterable that waits for news holds up no
        result; what it raises is raised here, behind the results of the articles before. An article without an id gets its
        place in the stream, from 0. With `raw`, results are dicts, as the record has them.

        Raises `RaqimDied` when raqim ends. One stream at a time: another one in the middle of it is a `RaqimError`.

            with Raqim() as raqim:
                places = {entity.id for record in raqim.read(["Floods cut the road from Kirkuk to Tikrit."])
                          for entity in record.entities}
        """
        if not self._in_use.acquire(blocking=False):
            raise RaqimError("this Raqim is in the middle of a stream; finish it, or open another")
        is_whole = False
        flight = _Flight(self._ahead)
        try:
            if self._child is None:
                self._child = _Child(self._command)
            child = self._child
            threading.Thread(target=self._send, args=(iter(articles), child, flight), daemon=True).start()
            for article in iter(flight.next, None):
                if article.error is not None:
                    if isinstance(article.error, Failure):
                        yield _dict(article.error) if raw else article.error
                        continue
                    is_whole = True
                    raise article.error
                result = child.answer()
                flight.landed(article)
                if "error" in result and result["id"].startswith("stdin:"):
                    # The number of a line in a stream that began long ago says nothing; the article's own id does.
                    place, result["id"] = result["id"], article.id
                    result["error"]["message"] = result["error"]["message"].replace(place, article.id)
                if raw:
                    yield result
                else:
                    yield (Failure if "error" in result else Record).from_dict(result)
            is_whole = True
        finally:
            flight.stop()
            if not is_whole:
                # Answers to articles that nobody waits for are still on their way.
                self.close()
            self._in_use.release()

    def read_one(self, article: Mapping[str, Any] | str) -> Record:
        """The record of one article; raises `ArticleError` when it cannot be read.

            record = raqim.read_one({"text": "“We will not leave,” he said.", "published": "2026-01-20"})
        """
        # Drawn to the end, so that raqim stays for the next one.
        result, = list(self.read([article]))
        if isinstance(result, Failure):
            raise ArticleError(result)
        return result

    def _send(self, articles: Iterator[Mapping[str, Any] | str], child: _Child, flight: _Flight) -> None:
        try:
            for number, article in enumerate(articles):
                sent, line = self._line(article, number)
                if not flight.begin(sent):
                    return
                if sent.error is None:
                    child.send(line)
        except BrokenPipeError:
            # Who waits for the answer finds out how raqim ended.
            pass
        except BaseException as error:  # noqa: BLE001 - raised where results are drawn
            flight.begin(_Article("", 0, error))
        flight.end()

    def _line(self, article: Mapping[str, Any] | str, number: int) -> tuple[_Article, bytes]:
        """What is known of an article, and its line."""
        name = str(number)
        try:
            # Without what pandas has for nothing, which is not equal to itself.
            given = {self._fields["text"]: article} if isinstance(article, str) else {
                key: value for key, value in article.items() if value is not None and value == value}
            name = str(given.setdefault(self._fields["id"], name))
            line = json.dumps(given, ensure_ascii=False, default=_plain, allow_nan=False) + "\n"
            line = line.encode("utf-8", "surrogatepass")
        except (TypeError, ValueError, AttributeError) as error:
            message = f"not an article, {name}: {error}; give a dict of strings, with a text".replace("\n", " ")
            return _Article(name, 0, Failure(id=name, error=Error(code="bad_article", message=message))), b""
        return _Article(name, len(line)), line


class _Article:
    """An article under way."""

    __slots__ = ("id", "size", "error")

    def __init__(self, id: str, size: int, error: Failure | BaseException | None = None):
        self.id = id
        self.size = size
        self.error = error


class _Flight:
    """The articles under way, in order, never more than `most` bytes of them (or one that is larger)."""

    def __init__(self, most: int):
        self._most = most
        self._bytes = 0
        self._articles: collections.deque[_Article | None] = collections.deque()
        self._is_stopped = False
        self._changed = threading.Condition()

    def begin(self, article: _Article) -> bool:
        """Waits for room; false when nobody wants results any more."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_stopped or self._bytes == 0 or self._bytes + article.size <= self._most)
            self._bytes += article.size
            self._articles.append(article)
            self._changed.notify_all()
            return not self._is_stopped

    def end(self) -> None:
        with self._changed:
            self._articles.append(None)
            self._changed.notify_all()

    def next(self) -> _Article | None:
        with self._changed:
            self._changed.wait_for(lambda: self._articles)
            return self._articles.popleft()

    def landed(self, article: _Article) -> None:
        with self._changed:
            self._bytes -= article.size
            self._changed.notify_all()

    def stop(self) -> None:
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()


class _Child:
    """The process: a line in, a line out."""

    def __init__(self, command: list[str]):
        self._errors = tempfile.TemporaryFile()
        try:
            # A session of its own: Ctrl-C is for Python, which then ends raqim.
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
                                             start_new_session=True)
        except OSError as error:
            raise RaqimNotFound(f"cannot run {command[0]}: {error.strerror}") from error

    def send(self, line: bytes) -> None:
        self._process.stdin.write(line)
        self._process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        line = self._process.stdout.readline()
        if not line.endswith(b"\n"):
            raise self._death()
        return json.loads(line)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        self._close()

    def _death(self) -> RaqimDied:
        code = self._process.wait()
        self._errors.seek(0)
        lines = self._errors.read().decode("utf-8", "replace").strip().split("\n")
        return RaqimDied(code, lines[-1])

    def _close(self) -> None:
        self._errors.close()
        self._process.stdout.close()
        with contextlib.suppress(OSError):
            self._process.stdin.close()


def _field(name: str, options: Sequence[str]) -> str:
    """What the field `name` of an article is called, as `options` say."""
    called = name
    for number, option in enumerate(options):
        if option == f"--{name}-field" and number + 1 < len(options):
            called = options[number + 1]
        elif option.startswith(f"--{name}-field="):
            called = option.partition("=")[2]
    return called


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be in an article")


def _dict(failure: Failure) -> dict[str, Any]:
    return {"raqim": "1", "id": failure.id, "error": {"code": failure.error.code, "message": failure.error.message}}
