"""Plays a term through the page of a made-up school, as its people do, in Chromium.

usage: play_term.py KITH [--shots FOLDER] [--quick] [--only play|look]
It prints a line for each thing that is wrong. Lines that begin with # tell how it goes. With --quick each
screen is looked over in one width and one colour.
"""

import argparse
import pathlib
import re
import signal
import subprocess
import sys
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
WIDTHS = {"phone": (390, 844), "tablet": (820, 1180), "desk": (1360, 900)}
SURVEY = "Timestamp,Student ID,What do you like?\n2026/11/01 9:00:00,s001,knitting\n"


class Server:
    """`kith serve --demo` for as long as it is needed."""

    def __init__(self, kith):
        self.process = subprocess.Popen(
            [kith, "serve", "--demo", "--port", "0"], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        self.links = {}
        role = ""
        for line in self.process.stdout:
            link = re.search(r"https?://\S+/in/\S+", line)
            named = re.match(r"(coordinator|coach|guardian|student)\b(?: of)? ?(\S*?):", line)
            if named:
                role = named[1]
            if link:
                self.links[role] = link[0]
            serving = re.match(r"Serving (\S+)", line)
            if serving:
                self.base = serving[1]
                return
        raise SystemExit("the server did not begin")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            print("the server does not end when it is asked to")


class Term:
    def __init__(self, browser, server, shots, quick):
        self.browser, self.server, self.shots, self.quick = browser, server, shots, quick
        self.problems, self.states, self.axe = [], {}, Axe()

    def tell(self, text):
        self.problems.append(text)

    def expect(self, holds, text):
        if not holds:
            self.tell(text)

    def context(self, role, width="desk", scheme="light", **more):
        size = WIDTHS[width]
        if role in self.states:
            more["storage_state"] = self.states[role]
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, color_scheme=scheme,
            base_url=self.server.base, **more)
        context.set_default_timeout(20_000)
        return context

    def page(self, context, who):
        page = context.new_page()
        page.on("pageerror", lambda error: self.tell(f"{who}: a script failed: {error}"))
        page.on("console", lambda line: self.tell(f"{who}: {line.text}")
                if line.type == "error" and "status of 4" not in line.text else None)
        page.on("dialog", lambda dialog: (self.tell(f"{who}: a dialog opened"), dialog.dismiss()))
        return page

    def shot(self, page, name):
        if self.shots:
            page.screenshot(path=str(self.shots / f"{name}.png"))

    # What each person does.

    def sign_in(self):
        for role, link in self.server.links.items():
            context = self.context(role)
            page = self.page(context, role)
            page.goto(link)
            page.click("main button")
            self.expect(page.locator("h1").count() == 1, f"{role}: no page after signing in")
            self.states[role] = context.storage_state()
            page.goto(link)
            self.expect("used" in page.inner_text("main"), f"{role}: a link works twice")
            context.close()

    def audit(self, role, paths):
        """Looks every screen over in light and dark, and in three widths."""
        looks = [("desk", "light")] if self.quick else [
            (width, scheme) for width in WIDTHS for scheme in ("light", "dark")]
        for width, scheme in looks:
            context = self.context(role, width, scheme)
            page = self.page(context, role)
            for path in paths:
                page.goto(path)
                at = f"{role} {path} {width} {scheme}"
                found = self.axe.run(page).response["violations"]
                for violation in found:
                    targets = [node["target"] for node in violation["nodes"][:3]]
                    self.tell(f"{at}: axe {violation['id']} at {targets}")
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                self.expect(wide <= 0, f"{at}: wider than its window by {wide}")
            context.close()

    def tab_to(self, page, script, most=400):
        """Goes on with the Tab key until the focus is where a script says; whether it got there."""
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate(f"(() => {{ const at = document.activeElement; return {script}; }})()"):
                return True
        return False

    def move_by_keyboard(self):
        context = self.context("coordinator")
        page = self.page(context, "coordinator")
        page.goto("/draft/pod")
        self.shot(page, "page-board")
        self.expect(self.tab_to(page, "!!at.closest('[data-student]')"), "no student by keyboard")
        page.keyboard.press("Enter")
        page.wait_for_url("**student=**")
        reached = self.tab_to(page, "at.matches('a.button') && at.textContent.startsWith('Move ')")
        self.expect(reached, "no group to move to by keyboard")
        page.keyboard.press("Enter")
        page.wait_for_url("**/move?**")
        self.shot(page, "page-move")
        self.expect("clock" in page.inner_text("main"), "a move shows no clocks before it counts")
        draft = page.input_value("main input[name=draft]")
        reached = self.tab_to(page, "at.matches('main button') && at.textContent.startsWith('Move ')")
        self.expect(reached, "no button to move by keyboard")
        page.keyboard.press("Enter")
        page.wait_for_url("**said=moved**")
        # Somebody else looked at the draft before.
        page.goto(f"/draft/pod/move?student=s001&group=g1&draft={draft}")
        self.expect("took the place" in page.inner_text("main"), "an old draft is changed")
        page.click("text=See what")
        self.expect("What is different" in page.inner_text("main"), "nothing says what changed")
        page.goto("/draft/pod")
        page.click("button:text-is('Undo')")
        page.wait_for_url("**said=undone**")
        page.click("button:text-is('Redo')")
        page.wait_for_url("**said=redone**")
        context.close()

    def coach_asks(self):
        context = self.context("coach")
        page = self.page(context, "coach")
        page.goto("/students")
        students = page.locator("a:has-text('could')")
        paths = [students.nth(place).get_attribute("href") for place in range(students.count())]
        asked = False
        for path in paths:
            page.goto(path)
            button = page.locator("button:has-text('Ask for this group')")
            if button.count():
                self.shot(page, "page-suggestions")
                button.first.click()
                page.wait_for_url("**/requests**")
                asked = True
                break
        self.expect(asked, "no student of the coach could have another group")
        page.goto(paths[0])
        page.click("summary:has-text('More time')")
        page.check("input[value=sat-10]", force=True)
        page.click("button:has-text('What if?')")
        self.expect("If free sat 10:00-11:00" in page.inner_text("main"), "painted hours ask nothing")
        context.close()
        context = self.context("coordinator")
        page = self.page(context, "coordinator")
        page.goto("/requests")
        page.locator("button:text-is('Grant')").first.click()
        page.wait_for_url("**said=granted**")
        context.close()

    def family(self):
        context = self.context("guardian", "phone", has_touch=True, is_mobile=True)
        page = self.page(context, "guardian")
        page.goto("/me")
        self.shot(page, "page-family")
        given = page.locator("input[name=consent]:not(:checked)")
        if given.count():
            given.first.check()
        page.click("button:has-text('Keep the consents')")
        page.wait_for_url("**said=agreed**")
        cells = page.locator(".week tbody tr").nth(10).locator("td label")
        cells.first.scroll_into_view_if_needed()
        boxes = [cells.nth(place).bounding_box() for place in range(7)]
        before = [cells.nth(place).locator("input").is_checked() for place in range(7)]
        touch = context.new_cdp_session(page)
        middle = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
        point = lambda at: [{"x": at[0], "y": at[1]}]
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": point(middle[0])})
        for (x, y), (then, _) in zip(middle, middle[1:]):
            for part in range(1, 5):
                at = (x + (then - x) * part / 4, y)
                touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": point(at)})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        after = [cells.nth(place).locator("input").is_checked() for place in range(7)]
        self.expect(after == [not before[0]] * 7, f"a finger painted {before} to {after}")
        self.shot(page, "page-hours")
        page.click("button:has-text('Keep these hours')")
        page.wait_for_url("**said=hours**")
        kept = [cells.nth(place).locator("input").is_checked() for place in range(7)]
        self.expect(kept == after, "painted hours are not kept")
        page.locator("a:has-text('We met')").first.click()
        page.click("button:has-text('Yes, we met')")
        self.expect("kept" in page.inner_text("main"), "a meeting is not kept")
        page.goto("/me")
        page.select_option("select[name=language]", "es")
        page.click("footer button")
        self.expect(page.get_attribute("html", "lang") == "es", "the language is not chosen")
        page.goto("/me/record")
        self.expect("invitations" in page.inner_text("pre"), "the record lacks invitations")
        context.close()

    def run_again(self):
        context = self.context("coordinator")
        page = self.page(context, "coordinator")
        page.goto("/draft/pod")
        page.click("button:has-text('Rematch')")
        page.wait_for_selector("text=Kept as draft", timeout=90_000)
        page.goto("/draft/pod/publish")
        if page.locator("input[name=as_it_is]").count():
            page.check("input[name=as_it_is]")
        page.click("button:text-is('Publish')")
        page.wait_for_url("**said=published**")
        page.goto("/")
        self.shot(page, "page-today")
        page.goto("/import")
        page.set_input_files("input[name=survey]", {
            "name": "answers.csv", "mimeType": "text/csv", "buffer": SURVEY.encode()})
        page.click("button:has-text('Look it over')")
        for _ in range(3):
            if page.locator("button:text-is('Import')").count():
                break
            for box in page.locator("input[name=accept][type=checkbox]").all():
                box.check()
            page.click("button:has-text('Look again')")
        self.shot(page, "page-import")
        page.click("button:text-is('Import')")
        page.wait_for_url("**said=imported**")
        page.goto("/programs?program=pod")
        page.click("button:has-text('Look ahead')")
        self.expect("take part" in page.inner_text("main"), "a program has no look ahead")
        page.click("button:has-text('Keep as a new version')")
        page.wait_for_url("**said=program**")
        page.goto("/proof")
        page.click("button:has-text('Check the proof')")
        self.expect("proven" in page.inner_text("main") or "prove" in page.inner_text("main"),
                    "the proof says nothing")
        page.goto("/log")
        self.expect("is whole" in page.inner_text("main"), "the log is not whole")
        context.close()

    def without_scripts(self):
        context = self.context("coordinator", java_script_enabled=False)
        page = self.page(context, "coordinator without scripts")
        page.goto("/draft/pod")
        page.locator("[data-student] a").first.click()
        page.locator("a.button:has-text('Move ')").first.click()
        page.locator("main button:has-text('Move ')").click()
        self.expect("Moved" in page.inner_text("main"), "no move without scripts")
        context.close()
        context = self.context("guardian", "phone", java_script_enabled=False)
        page = self.page(context, "guardian without scripts")
        page.goto("/me")
        page.locator(".week input").first.check(force=True)
        page.locator("form[action='/me/hours'] button").click()
        self.expect(page.locator(".week input").first.is_checked(), "no hours without scripts")
        context.close()

    def play(self, only):
        acts = [
            self.move_by_keyboard, self.coach_asks, self.family, self.run_again,
            self.without_scripts]
        steps = [self.sign_in]
        steps += acts if only != "look" else []
        steps += [self.look] if only != "play" else []
        for step in steps:
            began = time.monotonic()
            try:
                step()
            except Exception as error:  # Tell what stops one step, and go on with the others.
                self.tell(f"{step.__name__}: {str(error).splitlines()[0]}")
            print(f"# {step.__name__}: {time.monotonic() - began:.1f} s", flush=True)

    def look(self):
        group = "/group/g1?program=pod"
        context = self.context("guardian")
        page = self.page(context, "guardian")
        page.goto("/me")
        own = page.locator("a[href^='/group/']").first.get_attribute("href")
        met = page.locator("a[href^='/met/']").first.get_attribute("href")
        context.close()
        context = self.context("coordinator")
        page = self.page(context, "coordinator")
        page.goto("/draft/pod")
        page.locator("[data-student] a").first.click()
        move = page.locator("a.button:has-text('Move ')").first.get_attribute("href")
        context.close()
        self.audit("coordinator", [
            "/", "/students", "/students/s001/suggestions", "/requests", "/programs",
            "/programs?program=pod", "/import", "/invite", "/proof", "/log", "/draft/pod", move,
            "/draft/pod/publish", group, f"{group}&with=s002", "/nothing"])
        self.audit("coach", ["/students", "/requests"])
        self.audit("guardian", ["/me", own, met, "/me/record"])
        self.audit("student", ["/me"])
        self.audit("nobody", ["/", "/in/nothing"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kith")
    parser.add_argument("--shots", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=["play", "look"])
    asked = parser.parse_args()
    if asked.shots:
        asked.shots.mkdir(parents=True, exist_ok=True)
    server = Server(asked.kith)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            term = Term(browser, server, asked.shots, asked.quick)
            term.play(asked.only)
            browser.close()
    finally:
        server.stop()
    for problem in dict.fromkeys(term.problems):
        print(problem)
    return 1 if term.problems else 0


if __name__ == "__main__":
    sys.exit(main())
