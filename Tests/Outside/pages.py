"""Pages that are open in a browser, for the tests of raqim's own."""

import time

DESKTOP = {"width": 1360, "height": 850}
PHONE = {"width": 390, "height": 844}

# Articles that would take over a page that let them.
HOSTILE = [
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror='window.pwned=1'> <svg onload=window.pwned=1> near Mosul",
    "<!-- <script> --> \u2028 \u2029 \x1b[31mred\x1b[0m \x07 \u202ereversed <b onclick=pwned>bold</b>",
    "“javascript:window.pwned=1,” said Yahya Rasool <iframe src=javascript:pwned> in Baghdad.",
]


class Visit:
    """A page that is open, with what it complained about and asked for."""

    def __init__(self, browser, address, **context):
        self.context = browser.new_context(offline=address.startswith("file:"), **context)
        self.page = self.context.new_page()
        self.complaints, self.requests = [], []
        self.page.on("console", lambda message: self.complaints.append(message.text)
                     if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(address)
        self.page.wait_for_selector("body.ready", timeout=60_000)

    def __enter__(self):
        return self.page

    def __exit__(self, kind, *_):
        own = self.page.url.split("#")[0]
        try:
            if kind is None:
                assert self.complaints == []
                assert [url for url in self.requests if not url.startswith(("data:", own))] == []
                assert self.page.evaluate("window.pwned") is None
        finally:
            self.context.close()


def until(page, expression, argument=None, seconds=15):
    """Waits for `expression`. Playwright's own waiting is what the page's policy forbids: evaluating strings."""
    last = time.monotonic() + seconds
    while not page.evaluate(expression, argument):
        assert time.monotonic() < last, f"never: {expression}"
        time.sleep(0.05)
