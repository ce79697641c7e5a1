"""The page of `raqim report`, in a real browser without a network."""

import json
import time

import pytest
from conftest import ROOT, read, run
from pages import DESKTOP, HOSTILE, PHONE, Visit, until


def report(records, folder, *options):
    page = folder / "page.html"
    run("report", records, "-o", page, "--force", *options)
    return page.as_uri()


@pytest.fixture(scope="session")
def address(corpus, tmp_path_factory):
    return report(corpus, tmp_path_factory.mktemp("page"), "--title", "The corpus")


def test_it_starts_and_tells_what_there_is(browser, address, corpus):
    with Visit(browser, address, viewport=DESKTOP) as page:
        assert page.title() == "The corpus – raqim"
        assert page.inner_text("#count") == f"{len(read(corpus))} articles"
        assert page.locator("#article mark").count() > 0


def test_a_click_tells_all_about_a_name(browser, address):
    with Visit(browser, address, viewport=DESKTOP) as page:
        mark = page.locator("#article mark.place").first
        words = mark.inner_text()
        mark.click()
        card = page.inner_text("#card")
        assert "Why it is here" in card and "Spellings" in card and words in card and "place/" in card
        passage = page.locator("#card .passage").last
        title = passage.locator(".from bdi").inner_text()
        passage.click()
        assert page.inner_text("#article h2").startswith(title.rstrip("…")[:20])
        assert page.locator("#article mark.flash").count() > 0


def test_every_mark_shows_the_words_of_its_record(browser, address, corpus):
    with Visit(browser, address, viewport=DESKTOP) as page:
        found = page.evaluate("""() => Object.fromEntries(model.articles.map((article) => [article.id,
            ["mentions", "dates", "quotes"].flatMap((layer) => article[layer].filter((item) => !item.isInner)
                .map((item) => article.text.slice(item.start, item.end)))]))""")
        for record in read(corpus):
            wanted = [item["text"] for layer in ("entities", "dates", "quotes") for item in record[layer]]
            assert found[record["id"]] == wanted


def test_offsets_beyond_the_basic_plane(browser, beyond, tmp_path):
    with Visit(browser, report(beyond, tmp_path), viewport=DESKTOP) as page:
        for record in read(beyond):
            cut = page.evaluate("""(id) => { const article = model.articles.find((each) => each.id === id);
                return article.mentions.filter((item) => !item.isInner).map((item) => article.text.slice(item.start,
                    item.end)); }""", record["id"])
            assert cut == [entity["text"] for entity in record["entities"]]


def test_search_finds_articles_in_any_spelling_of_letters(browser, address):
    with Visit(browser, address, viewport=DESKTOP) as page:
        page.fill("#search", "BABYLON")
        until(page, "shown.articles.length < model.articles.length")
        assert page.evaluate("shown.articles.every((article) => searchText(article).includes('babylon'))")
        page.fill("#search", "اربيل")  # Without its hamza.
        until(page, "shown.articles.some((article) => article.text.includes('أربيل'))")
        page.fill("#search", "no such words")
        page.wait_for_selector("#nothing:visible")
        page.click("text=Clear all")
        assert page.evaluate("shown.articles.length === model.articles.length")


def test_filters_by_type_kind_language_day_and_name(browser, address, corpus):
    records = read(corpus)
    with Visit(browser, address, viewport=DESKTOP) as page:
        page.select_option("#filter-language", "ckb")
        assert page.evaluate("shown.articles.length") == sum(record["language"] == "ckb" for record in records)
        page.select_option("#filter-language", "")
        page.fill("#filter-from", "2024-01-01")
        page.fill("#filter-to", "2024-12-31")
        page.keyboard.press("Tab")
        wanted = [record["id"] for record in records if (record["published"] or "").startswith("2024")]
        until(page, "(wanted) => shown.articles.length === wanted", len(wanted))
        page.click("text=Clear all")
        page.select_option("#filter-kind", "airbase")
        assert page.evaluate("shown.articles.length") == sum(
            any(entity.get("kind") == "airbase" for entity in record["entities"]) for record in records)
        page.click("text=Clear all")
        page.click("#side-names")
        page.locator("#names .speaker").first.click()
        page.click("text=Only articles that name it")
        assert 0 < page.evaluate("shown.articles.length") < len(records)
        assert page.locator("#active .chip").count() == 2


def test_a_right_to_left_article_reads_from_the_right(browser, address):
    with Visit(browser, address, viewport=DESKTOP) as page:
        page.select_option("#filter-language", "ar")
        assert page.evaluate("getComputedStyle(document.querySelector('#article p:not(.facts)')).direction") == "rtl"
        assert page.evaluate("""() => { const range = document.createRange();
            range.selectNodeContents(document.querySelector('#article p:not(.facts)'));
            const box = range.getBoundingClientRect(), page = document.querySelector('#article').getBoundingClientRect();
            return box.right > page.left + page.width / 2 && box.left >= page.left; }""")


def test_the_map_draws_provinces_as_areas_and_towns_as_points(browser, address):
    with Visit(browser, address, viewport=DESKTOP) as page:
        page.click("#tab-map")
        assert page.locator("path.area").count() == 19
        assert page.locator("circle.pin").count() > 10
        assert page.evaluate("map.pins.every(({ circle }) => circle.entity.kind !== 'governorate')")
        assert page.evaluate("""() => { const baghdad = model.entities[model.keys.get('place/baghdad')];
            return map.areaOf(baghdad); }""") == "place/baghdad-governorate"
        page.locator("circle.pin").last.click()
        assert page.locator("#card .passage").count() > 0
        page.locator("path.area[aria-label^=Anbar]").focus()
        page.keyboard.press("Enter")
        assert "Places in it" in page.inner_text("#card")
        assert "GeoNames" in page.inner_text(".credit") and "Who's On First" in page.inner_text(".credit")
        page.click("#zoom-in")
        assert "scale(1.5)" in page.get_attribute("svg.map > g", "transform")


def test_timeline_quotes_and_pairs_lead_to_their_sentences(browser, address):
    with Visit(browser, address, viewport=DESKTOP) as page:
        page.click("#tab-timeline")
        days = page.evaluate("timeline.moments.map((moment) => moment.earliest)")
        assert days == sorted(days) and len(days) > 20
        page.locator("#chart rect.bar").last.click()
        assert page.evaluate("timeline.moments.length") < len(days)
        page.click("text=All times")
        page.locator(".moment").first.click()
        assert page.locator("#view-read:visible").count() == 1
        page.click("#tab-quotes")
        page.locator("#speakers .speaker").nth(1).click()
        name = page.locator("#speakers .speaker.chosen .name").inner_text()
        assert name in page.locator(".quotation .from").first.inner_text()
        page.click("#tab-together")
        page.locator(".square.some").first.click()
        assert "Named in one sentence" in page.inner_text("#card")


def test_keys(browser, address):
    with Visit(browser, address, viewport=DESKTOP) as page:
        first = page.inner_text("#article h2")
        page.keyboard.press("j")
        assert page.inner_text("#article h2") != first
        page.keyboard.press("k")
        assert page.inner_text("#article h2") == first
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "search"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_one_thing_at_a_time(browser, address, scheme):
    with Visit(browser, address, viewport=PHONE, has_touch=True, color_scheme=scheme) as page:
        page.locator(".article-row").nth(1).tap()
        assert page.locator("#article").is_visible() and page.locator("#back").is_visible()
        page.locator("#article mark.place").first.tap()
        assert page.locator("#card").is_visible()
        page.tap("#card-close")
        page.tap("#back")
        until(page, "!document.body.classList.contains('reading')")
        page.tap("#filters-button")
        page.select_option("#filter-language", "ckb")
        page.tap("#filters-done")
        for tab in ("map", "timeline", "quotes", "together"):
            page.tap(f"#tab-{tab}")
            # Nothing reaches over the edge.
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_contrast_of_marks_in_both_schemes(browser, address):
    """WCAG's 4.5 between marked words and paper."""
    script = """() => { const light = (text) => { const parts = text.match(/[\\d.]+/g).slice(0, 3).map((value) => {
            const part = value / 255; return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; });
          return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]; };
        const paper = light(getComputedStyle(document.body).backgroundColor);
        return ['place', 'group', 'organisation', 'person', 'date'].map((name) => {
          const mark = document.createElement('mark'); mark.className = name; byId('article').append(mark);
          const ink = light(getComputedStyle(mark).color); mark.remove();
          return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05); }); }"""
    for scheme in ("light", "dark"):
        with Visit(browser, address, viewport=DESKTOP, color_scheme=scheme) as page:
            assert min(page.evaluate(script)) >= 4.5


def hostile_records(folder):
    articles = folder / "hostile.jsonl"
    with open(articles, "w", encoding="utf-8") as file:
        for number, text in enumerate([*HOSTILE, "Mosul " + "x" * 1_000_000 + " Erbil"]):
            file.write(json.dumps({"id": f"</script><b>{number}", "title": text[:3000], "text": text,
                                   "outlet": "<script>pwned()</script>", "url": "javascript:window.pwned=1",
                                   "published": "2026-01-20"}) + "\n")
    records = folder / "records.jsonl"
    run("process", articles, "--text", "--why", "-o", records)
    return records


def test_a_hostile_article_runs_nothing_and_breaks_no_layout(browser, tmp_path):
    records = hostile_records(tmp_path)
    with Visit(browser, report(records, tmp_path, "--title", "</title><script>pwned=1</script>"), viewport=DESKTOP) as page:
        assert page.locator(".article-row").count() == 5
        for index in range(5):
            page.locator(".article-row").nth(index).click()
            assert page.evaluate("byId('article').scrollWidth <= byId('article').clientWidth")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator("#stage script, #stage img, #stage iframe, #stage b[onclick]").count() == 0
        assert page.locator("a[href^=javascript]").count() == 0
        for tab in ("map", "timeline", "quotes", "together"):
            page.click(f"#tab-{tab}")
        page.fill("#search", "<img")
        until(page, "shown.articles.length === 1")


def test_the_policy_stops_what_escaping_would_miss(browser, address):
    """Even markup that got in could not run, load or send."""
    visit = Visit(browser, address, viewport=DESKTOP)
    blocked = visit.page.evaluate("""() => new Promise((done) => { const seen = [];
        document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
        try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.pwned=1">'); }
        catch (error) { seen.push('trusted-types'); }
        const image = new Image(); image.src = 'https://example.org/x.png';
        fetch('https://example.org/').catch(() => setTimeout(() => done(seen), 200)); })""")
    assert {"img-src", "connect-src", "trusted-types"} <= set(blocked)
    assert visit.page.evaluate("window.pwned") is None
    visit.context.close()


@pytest.fixture(scope="session")
def thousands(tmp_path_factory):
    """5,000 articles: those of the corpus, again and again under other ids and days."""
    folder = tmp_path_factory.mktemp("thousands")
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "Corpus/Articles").glob("*/*.txt"))]
    with open(folder / "articles.jsonl", "w", encoding="utf-8") as file:
        for number in range(5000):
            day = f"20{10 + number % 16}-{1 + number % 12:02}-{1 + number % 28:02}"
            file.write(json.dumps({"id": f"wire-{number}", "published": day, "text": texts[number % len(texts)]}) + "\n")
    run("process", folder / "articles.jsonl", "--text", "--why", "-o", folder / "records.jsonl")
    return report(folder / "records.jsonl", folder)


def test_five_thousand_articles_open_and_scroll(browser, thousands):
    begun = time.monotonic()
    with Visit(browser, thousands, viewport=DESKTOP) as page:
        # A shared machine is slow; a page that makes all rows at once takes minutes.
        assert time.monotonic() - begun < 30
        assert page.inner_text("#count") == "5,000 articles"
        assert page.locator(".article-row").count() < 60
        page.evaluate("byId('articles').scrollTop = 4000 * 72")
        until(page, "[...reader.list.rows.keys()].includes(4000)")
        assert page.locator(".article-row").count() < 60
        frames = page.evaluate("""() => new Promise((done) => { const box = byId('articles'); let count = 0, worst = 0;
            let last = performance.now(); box.scrollTop = 0;
            function step() { const now = performance.now(); worst = Math.max(worst, now - last); last = now;
                box.scrollTop += 300; count += 1; count < 60 ? requestAnimationFrame(step) : done(worst); }
            requestAnimationFrame(step); })""")
        assert frames < 1000
        for tab in ("map", "timeline", "quotes", "together"):
            page.click(f"#tab-{tab}")
            page.wait_for_selector(f"#view-{tab}:visible")
        page.fill("#search", "najaf")
        until(page, "shown.articles.length < 5000", seconds=30)
