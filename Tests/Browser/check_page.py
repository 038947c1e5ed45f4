"""Opens pages in Chromium as people do, and says what is wrong with them, a line for each thing.

usage: check_page.py PAGE... [--shots FOLDER] [--large]
With --large, only what may be slow is looked at: the first paint, a search, a sort, a filter.
"""

import argparse
import pathlib
import sys

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"

# Contrast after WCAG 2.2, 1.4.3, of every text that is seen, and names of everything that is used.
AUDIT = r"""
() => {
  const problems = [];
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([r, g, b]) =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const color = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const parts = color(getComputedStyle(at).backgroundColor);
      if (parts.length === 3 || parts[3] === 1) return parts.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const seen = (element) => element.checkVisibility({ visibilityProperty: true })
    && element.getClientRects().length > 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const worst = new Map();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element || !seen(element)) continue;
    if (["SCRIPT", "STYLE", "TITLE", "DESC", "title", "desc"].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    let behind = ground(element);
    if (isDrawn && element.classList.contains("number")) {
      behind = color(getComputedStyle(element.parentElement.querySelector("circle")).fill);
    }
    const ink = color(isDrawn ? style.fill : style.color);
    const [light, dark] = [luminance(ink), luminance(behind)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) {
      worst.set(`${element.tagName}.${element.getAttribute("class") || ""}`, ratio.toFixed(2));
    }
  }
  for (const [what, ratio] of worst) problems.push(`contrast of ${what} is ${ratio}`);

  for (const field of document.querySelectorAll("input, select, textarea, button")) {
    if (seen(field) && !(field.labels && field.labels.length) && !field.ariaLabel) {
      problems.push(`a field has no label: ${field.id || field.tagName}`);
    }
  }
  for (const picture of document.querySelectorAll("svg, img")) {
    const named = (picture.getAttribute("aria-labelledby") || "").split(" ")
      .filter(Boolean).every((id) => document.getElementById(id));
    if (picture.getAttribute("role") !== "img" || !picture.getAttribute("aria-labelledby") || !named) {
      problems.push("a picture has no name");
    }
  }
  const ids = Array.from(document.querySelectorAll("[id]"), (element) => element.id);
  for (const id of ids.filter((id, place) => ids.indexOf(id) !== place)) {
    problems.push(`an id stands twice: ${id}`);
  }
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (!document.getElementById(link.getAttribute("href").slice(1))) {
      problems.push(`a link leads nowhere: ${link.getAttribute("href")}`);
    }
  }
  if (document.querySelectorAll("h1").length !== 1) problems.push("there is not one h1");
  let level = 1;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.tagName[1]);
    // A family's page has one heading, and cards below it.
    if (next > level + 1 && document.querySelector("nav")) {
      problems.push(`a heading skips a level: ${heading.textContent}`);
    }
    level = next;
  }
  if (!document.documentElement.lang) problems.push("the page names no language");
  if (document.querySelectorAll("main").length !== 1) problems.push("there is not one main part");
  if (document.documentElement.scrollWidth > innerWidth) {
    problems.push(`the page is wider than its window: ${document.documentElement.scrollWidth}`);
  }
  return problems;
}
"""


def shown(page):
    return page.locator("#cards > .card:visible").count()


def use(page, tell):
    """Searches, sorts, filters and prints."""
    if page.locator("#cards").count() == 0:
        return
    total = page.locator("#cards > .card").count()
    if page.locator("#tools").count() == 0 or total < 2:
        return
    if not page.locator("#tools").is_visible():
        tell("the tools are not shown")
        return
    member = page.locator("#cards > .card .id").last.text_content()
    page.fill("#search", member.upper())
    page.wait_for_timeout(250)
    found = shown(page)
    if not 0 < found < total:
        tell(f"searching for {member} shows {found} of {total}")
    for card in page.locator("#cards > .card:visible").all():
        if member.lower() not in card.text_content().lower():
            tell("a card is shown that does not hold what was searched for")
    if not page.locator("#count").inner_text().startswith(f"{found} of {total} groups"):
        tell("the count does not say what is shown")
    page.fill("#search", "nobody is called so")
    page.wait_for_timeout(250)
    if shown(page) != 0:
        tell("a search for nobody shows cards")
    page.fill("#search", "")
    page.wait_for_timeout(250)
    if shown(page) != total:
        tell("an empty search does not show all")

    fits = "Array.from(document.querySelectorAll('#cards > .card'), (c) => Number(c.dataset.fit))"
    page.select_option("#sort", "best")
    values = page.evaluate(fits)
    if values != sorted(values, reverse=True):
        tell("best fit first is not sorted")
    page.select_option("#sort", "weakest")
    if page.evaluate(fits) != sorted(values):
        tell("weakest fit first is not sorted")
    page.select_option("#sort", "result")

    day = page.locator("#cards > .card").first.get_attribute("data-days").split(" ")[0]
    if day:
        page.select_option("#day", day)
        for days in page.locator("#cards > .card:visible").evaluate_all(
            "(cards) => cards.map((card) => card.dataset.days)"
        ):
            if day not in days.split(" "):
                tell("a card of another day is shown")
        page.select_option("#day", "")
    if shown(page) != total:
        tell("taking filters back does not show all")

    # By keyboard alone.
    page.locator("#search").focus()
    page.keyboard.type(member)
    page.wait_for_timeout(250)
    if shown(page) != found:
        tell("typing finds something else than filling in")
    page.fill("#search", "")
    page.wait_for_timeout(250)


# How long the page is busy with something, in milliseconds, until it is laid out anew.
TIMED = """
([id, value, event]) => new Promise((done) => {
  const field = document.getElementById(id);
  const start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event(event));
  const wait = event === "input" ? 80 : 0;
  setTimeout(() => {
    document.body.getBoundingClientRect();
    done(performance.now() - start - wait);
  }, wait + 1);
})
"""


def check_large(browser, path, tell):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("console", lambda message: tell(f"the console says {message.text}"))
    page.goto(path.resolve().as_uri())
    page.wait_for_timeout(300)
    times = {
        "first paint": page.evaluate(
            "performance.getEntriesByName('first-contentful-paint').map((e) => e.startTime)[0]"),
        "search": page.evaluate(TIMED, ["search", "s0123", "input"]),
        "sort": page.evaluate(TIMED, ["sort", "best", "change"]),
        "filter": page.evaluate(TIMED, ["day", "tue", "change"]),
    }
    told = ", ".join(f"{name} {time:.0f} ms" for name, time in times.items())
    print(f"# {path.name}: {path.stat().st_size} bytes, {told}")
    for name, time in times.items():
        if time > 2000:
            tell(f"{name} took {time:.0f} ms")
    context.close()


def check(browser, path, arguments, tell):
    url = path.resolve().as_uri()
    for name, scheme, width in [("light", "light", 1280), ("dark", "dark", 1280), ("phone", "light", 390)]:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: tell(f"{name}: the console says {message.text}"))
        page.on("pageerror", lambda error: tell(f"{name}: a script fails: {error}"))
        page.goto(url)
        page.wait_for_timeout(150)
        paint = page.evaluate(
            "performance.getEntriesByName('first-contentful-paint').map((e) => e.startTime)[0]")
        print(f"# {path.name} {name}: first paint {paint:.0f} ms, {path.stat().st_size} bytes")
        for problem in page.evaluate(AUDIT):
            tell(f"{name}: {problem}")
        use(page, lambda text: tell(f"{name}: {text}"))
        if [request for request in requests if request != url]:
            tell(f"{name}: something was requested: {requests}")
        if arguments.shots:
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=f"{arguments.shots}/{path.stem}-{name}.png")
        if name == "light":
            page.emulate_media(media="print")
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            if page.locator("#tools:visible, nav:visible").count():
                tell("print: tools are printed")
            if page.locator("details:not([open])").count():
                tell("print: something stays folded")
            for problem in page.evaluate(AUDIT):
                if "contrast" in problem:
                    tell(f"print: {problem}")
            page.emulate_media(media=None)
            if len(page.pdf()) < 1000:
                tell("print: there is no paper")
        context.close()

    # Without scripts all is there, and nothing pretends to work.
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    if page.locator("#tools:visible").count():
        tell("without scripts: the tools are shown")
    if page.locator("h1:visible").count() != 1:
        tell("without scripts: the page is empty")
    context.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="+", type=pathlib.Path)
    parser.add_argument("--shots")
    parser.add_argument("--large", action="store_true")
    arguments = parser.parse_args()
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"])
        for path in arguments.pages:
            tell = lambda text: problems.append(f"{path.name}: {text}")
            if arguments.large:
                check_large(browser, path, tell)
            else:
                check(browser, path, arguments, tell)
        browser.close()
    for problem in dict.fromkeys(problems):
        print(problem)
    sys.exit(1 if problems else 0)


main()
