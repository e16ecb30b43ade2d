"""What a window is too small for: what is wider than it, cut off, over something else, or hard to touch."""

from typing import Final

from playwright.sync_api import Page

SMALLEST: Final = 24
"""The least side of what a finger may want, CSS pixels (WCAG 2.2, 2.5.8)."""

_NORMAL_SIZE: Final = 15
"""The size of text by which the page counts, CSS pixels."""

# Before anything is drawn, as where a reader has set it: Streamlit counts by what it finds when it begins.
_TEXT_SIZE: Final = """
if (window === top) addEventListener("DOMContentLoaded", () => {
  document.documentElement.style.fontSize = "%spx";
});
"""
_SEEN: Final = """
const main = document.querySelector(".stMain");
const isSeen = (box) => {
  const { width, height } = box.getBoundingClientRect();
  const asked = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
  return width > 1 && height > 1 && box.checkVisibility(asked);
};
const all = (selector) => [...document.body.querySelectorAll(selector)].filter(isSeen);
const above = function* (box) { for (let up = box; up; up = up.parentElement) yield up; };
const name = (box) => {
  const key = box.closest("[class*=st-key-]")?.className.match(/st-key-\\S+/)?.[0];
  return [key, box.tagName, box.ariaLabel, box.textContent.trim().slice(0, 40)].filter(Boolean).join(" ");
};
const day = "[role=spinbutton], [data-testid=stDateInputField]";
const controls = () => all(`.stMain :is(button, a[href], summary, ${day}, [role=combobox])`);
"""

_WIDE: Final = """
const scrolls = (box) => box !== main && ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
const pages = [document.scrollingElement, main].filter((page) => page.scrollWidth > page.clientWidth);
const wide = all("*").filter((box) => {
  const { left, right } = box.getBoundingClientRect();
  return (right > innerWidth + 0.5 || left < -0.5) && ![...above(box.parentElement)].some(scrolls);
});
return [...pages, ...wide].map(name);
"""

_CUT_OFF: Final = """
const hides = (overflow) => ["hidden", "clip"].includes(overflow);
const words = all(".stMain *").filter((box) => box.textContent.trim() && !box.closest(".unseen, style"));
const cut = words.filter((box) => {
  const style = getComputedStyle(box);
  if (style.display === "inline" || (style.textOverflow === "ellipsis" && box.title)) return false;
  const across = hides(style.overflowX) && box.scrollWidth > box.clientWidth + 2;
  return across || (hides(style.overflowY) && box.scrollHeight > box.clientHeight + 2);
});
return cut.map(name);
"""

_OVER_EACH_OTHER: Final = """
const isStuck = (box) => ["fixed", "sticky"].includes(getComputedStyle(box).position);
const stays = (box) => [...above(box)].some(isStuck);
const isInline = (box) => getComputedStyle(box).display === "inline";
const clips = (box) => ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(box).overflowY);
/** Of a box, what is not scrolled out of sight. */
const shown = (box) => {
  let { left, top, right, bottom } = box.getBoundingClientRect();
  for (const up of [...above(box.parentElement)].filter(clips)) {
    const edge = up.getBoundingClientRect();
    [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
    [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
  }
  return { left, top, right, bottom };
};
const boxes = [...controls(), ...all(".stMain :is(label p, h1, h2, h3, h4, p, li, dt, dd, td, th)")];
const places = boxes.filter((box) => !stays(box)).map((box) => [box, shown(box)]);
const found = [];
places.forEach(([one, a], number) => {
  for (const [other, b] of places.slice(number + 1)) {
    if (one.contains(other) || other.contains(one) || (isInline(one) && isInline(other))) continue;
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (width > 2 && height > 3) found.push(`${name(one)} over ${name(other)}`);
  }
});
return found;
"""

_SMALL: Final = """
const isInText = (box) => getComputedStyle(box).display === "inline" || box.closest("p, li, td, h3");
const small = controls().filter((box) => {
  const { width, height } = box.getBoundingClientRect();
  return !isInText(box) && box.role !== "combobox" && Math.min(width, height) < smallest - 0.1;
});
return small.map(name);
"""


def enlarge_text(page: Page, percent: int) -> None:
    """Open every further page with text of this size."""
    page.add_init_script(_TEXT_SIZE % (_NORMAL_SIZE * percent / 100))


def too_wide(page: Page) -> list[str]:
    """What reaches out of the window at the side and cannot be scrolled to inside a row of its own."""
    return _found(page, _WIDE)


def cut_off(page: Page) -> list[str]:
    """Words of which a part is hidden; not those that end in an ellipsis and have a title."""
    return _found(page, _CUT_OFF)


def over_each_other(page: Page) -> list[str]:
    """Controls and words that cover each other, apart from what stays in its place while the page scrolls."""
    return _found(page, _OVER_EACH_OTHER)


def too_small(page: Page) -> list[str]:
    """Controls outside a text that are smaller than what a finger finds."""
    return _found(page, f"const smallest = {SMALLEST};{_SMALL}")


def _found(page: Page, script: str) -> list[str]:
    found: list[str] = page.evaluate(f"() => {{ {_SEEN} {script} }}")
    return found
