"""`raqim serve` as programs, browsers and strangers meet it."""

import http.client
import json
import re
import signal
import socket
import subprocess
import threading
import time

import pytest
from conftest import RAQIM, ROOT
from pages import DESKTOP, HOSTILE, Visit, until

ARTICLE = "BAGHDAD, Jan. 20, 2026 — “We are now part of the state,” Qais al-Khazali said in Mosul on Monday."


@pytest.fixture(scope="module")
def server():
    process = subprocess.Popen([RAQIM, "serve", "--port", "0", "--max-bytes", "3000000"], stderr=subprocess.PIPE, cwd=ROOT)
    line = process.stderr.readline().decode()
    yield re.search(r"http://127\.0\.0\.1:(\d+)/", line).group(0), process
    process.terminate()
    process.wait(10)


@pytest.fixture
def port(server):
    return int(server[0].rstrip("/").rsplit(":", 1)[1])


def ask(port, method, path, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body.encode() if isinstance(body, str) else body,
                       {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return answer.status, dict(answer.getheaders()), answer.read()


def raw(port, *pieces, pause=0.0):
    with socket.create_connection(("127.0.0.1", port), timeout=40) as connection:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
        return answer


def test_records_by_the_service_are_those_of_process(port):
    body = json.dumps({"id": "a", "text": ARTICLE})
    status, headers, answer = ask(port, "POST", "/v1/process", body, Content_Type="application/json")
    assert status == 200 and headers["Content-Type"].startswith("application/json")
    piped = subprocess.run([RAQIM, "process", "--in", "jsonl"], input=body.encode(), capture_output=True, check=True)
    assert json.loads(answer) == json.loads(piped.stdout) | {"source": {"path": None, "url": None, "outlet": None}}


def test_forms_of_the_body_and_options(port):
    status, _, answer = ask(port, "POST", "/v1/process?why=1&text=1&offsets=utf16", ARTICLE, Content_Type="text/plain")
    record = json.loads(answer)
    assert status == 200 and record["text"] == ARTICLE and record["offsets"] == "utf16" and record["entities"][0]["why"]
    lines = json.dumps({"id": "a", "text": ARTICLE}) + "\n" + json.dumps({"id": "b", "text": ""}) + "\n"
    status, headers, answer = ask(port, "POST", "/v1/process", lines, Content_Type="application/x-ndjson")
    first, second = map(json.loads, answer.split(b"\n")[:-1])
    assert status == 200 and first["id"] == "a" and second["error"]["code"] == "empty"
    status, _, answer = ask(port, "GET", "/v1/health")
    assert status == 200 and json.loads(answer)["status"] == "ok"
    assert ask(port, "HEAD", "/")[2] == b""


@pytest.mark.parametrize("method, path, body, headers, wanted", [
    ("GET", "/nothing", None, {}, 404),
    ("GET", "/v1/process", None, {}, 405),
    ("DELETE", "/", None, {}, 405),
    ("POST", "/v1/process", "a=b", {"Content_Type": "application/x-www-form-urlencoded"}, 415),
    ("POST", "/v1/process", "{", {"Content_Type": "application/json"}, 422),
    ("POST", "/v1/process", b"\xff\xfe", {"Content_Type": "text/plain"}, 422),
    ("POST", "/v1/process", b"Mosul \x00\x00\x00", {"Content_Type": "text/plain"}, 422),
    ("POST", "/v1/process?offsets=lines", ARTICLE, {"Content_Type": "text/plain"}, 400),
    ("POST", "/v1/process", ARTICLE, {"Content_Type": "text/plain", "Origin": "https://example.org"}, 403),
    ("GET", "/", None, {"Host": "evil.example"}, 421),
])
def test_what_is_refused(port, method, path, body, headers, wanted):
    status, answered, answer = ask(port, method, path, body, **headers)
    assert status == wanted
    assert json.loads(answer)["error"]["message"]
    assert "default-src 'none'" in answered["Content-Security-Policy"]


def test_limits(port):
    begin = b"POST /v1/process HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: text/plain\r\n" % port
    assert raw(port, begin + b"Content-Length: 3000001\r\n\r\n").startswith(b"HTTP/1.1 413")
    assert raw(port, begin + b"Transfer-Encoding: chunked\r\n\r\n5\r\nMosul\r\n0\r\n\r\n").startswith(b"HTTP/1.1 411")
    assert raw(port, b"GET / HTTP/1.1\r\nX: " + b"x" * 40_000).startswith(b"HTTP/1.1 431")
    assert raw(port, b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n").startswith(b"HTTP/1.1 400")
    assert raw(port, b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n").startswith(b"HTTP/1.1 400")


def test_who_dribbles_is_cut_off_and_others_are_served(port):
    answers = []

    def dribble():
        begun = time.monotonic()
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.settimeout(30)
            try:
                while time.monotonic() - begun < 25:
                    connection.sendall(b"G")
                    connection.settimeout(1)
                    try:
                        answers.append((connection.recv(100), time.monotonic() - begun))
                        return
                    except TimeoutError:
                        pass
            except OSError as error:
                answers.append((str(error), time.monotonic() - begun))

    thread = threading.Thread(target=dribble)
    thread.start()
    assert ask(port, "GET", "/v1/health")[0] == 200
    thread.join()
    assert answers[0][1] < 15


def test_too_many_at_once_are_told_to_come_again(port):
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(16)]
    time.sleep(0.3)
    assert ask(port, "GET", "/v1/health")[0] == 503
    for connection in idle:
        connection.close()
    time.sleep(0.3)
    assert ask(port, "GET", "/v1/health")[0] == 200


def test_it_listens_on_this_computer_alone(port):
    for line in open("/proc/net/tcp").read().split("\n")[1:-1]:
        local, state = line.split()[1], line.split()[3]
        if state == "0A" and int(local.split(":")[1], 16) == port:
            assert local.startswith("0100007F")


def test_an_article_is_pasted_and_read(browser, server):
    with Visit(browser, server[0], viewport=DESKTOP) as page:
        page.fill("#paste-text", ARTICLE)
        page.fill("#paste-published", "2026-01-20")
        page.click("#paste-go")
        page.wait_for_selector("#article mark.person")
        page.locator("#article mark.person").first.click()
        assert "person/qais-al-khazali" in page.inner_text("#card")
        page.click("#paste-open")
        page.fill("#paste-text", "زار محمد شياع السوداني الموصل.")
        page.click("#paste-go")
        until(page, "model.articles.length === 2")
        assert page.inner_text("#count") == "2 articles"
        assert page.evaluate("getComputedStyle(document.querySelector('#article h2')).direction") == "rtl"
    # The page asks its own server and nobody else.


def test_a_hostile_article_runs_nothing_in_the_servers_page(browser, server):
    with Visit(browser, server[0], viewport=DESKTOP) as page:
        for count, text in enumerate([*HOSTILE, "Mosul " + "x" * 1_000_000]):
            if count:
                page.click("#paste-open")
            page.fill("#paste-text", text)
            page.click("#paste-go")
            until(page, f"model.articles.length === {count + 1}")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator("#stage script, #stage img, #stage iframe").count() == 0


def test_it_stops_when_told_and_ends_what_is_under_way():
    process = subprocess.Popen([RAQIM, "serve", "--port", "0"], stderr=subprocess.PIPE)
    port = int(re.search(r":(\d+)/", process.stderr.readline().decode()).group(1))
    answers = []
    text = (ARTICLE + "\n\n") * 5000
    thread = threading.Thread(target=lambda: answers.append(
        ask(port, "POST", "/v1/process", text, Content_Type="text/plain")[0]))
    thread.start()
    time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 143
    thread.join()
    assert answers == [200]
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", port), timeout=2)
