/**
 * The panel beside the map, in the parent page: its rows select as marks do, and it follows the selection.
 */

import { parentDocument } from "./page.js";

const PANEL = ".st-key-panel";
/** How long after a change of the selection the panel may still be on its way, milliseconds. */
const PATIENCE_MS = 4000;

/**
 * Call `choose(id)` for a plain click on any row of the panel; other clicks open the row's address as links
 * do.
 * @param {(id: string) => void} choose
 */
export function listenToPanel(choose) {
  const page = parentDocument();
  if (!page) return;
  const onClick = (event) => {
    const plain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const row = event.target.closest?.(`${PANEL} a[data-sel]`);
    if (!plain || !row || event.defaultPrevented) return;
    event.preventDefault();
    choose(row.dataset.sel);
  };
  page.addEventListener("click", onClick);
  window.addEventListener("pagehide", () => page.removeEventListener("click", onClick));
}

/**
 * Follow a new selection: when the panel shows it, bring its top into view, and give it the focus if the
 * row that had it is gone with the old content.
 * @returns {(selected: string, whenShown: () => void) => void}
 */
export function createFollower() {
  let stop = () => {};
  return (selected, whenShown) => {
    stop();
    const page = parentDocument();
    if (!page) return;
    let shown = false;
    const look = () => {
      const panel = page.querySelector(PANEL);
      const articles = Array.from(panel?.querySelectorAll("article[data-sel]") ?? []);
      const article = articles.find((candidate) => candidate.dataset.sel === selected);
      if (!article) return;
      if (!shown) {
        shown = true;
        panel.scrollTop = 0;
        whenShown();
      }
      // The old rows go after the article has come, so focus is looked at until patience ends.
      if (!page.activeElement || page.activeElement === page.body) {
        article.focus({ preventScroll: true });
        stop();
      }
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => stop(), PATIENCE_MS);
    stop = () => {
      observer.disconnect();
      clearTimeout(timer);
      stop = () => {};
    };
    const changes = { subtree: true, childList: true, attributes: true, attributeFilter: ["data-sel"] };
    observer.observe(page.body, changes);
    look();
  };
}

/**
 * How much of the frame's lower part the panel covers where it is a sheet fixed to the bottom of the window.
 * @returns {number} CSS pixels
 */
export function coveredByPanel() {
  const panel = parentDocument()?.querySelector(PANEL);
  if (!panel || !window.frameElement) return 0;
  const sheet = fixedAncestor(panel);
  if (!sheet) return 0;
  const frame = window.frameElement.getBoundingClientRect();
  const top = sheet.getBoundingClientRect().top;
  return top <= frame.top ? 0 : Math.max(0, frame.bottom - top);
}

function fixedAncestor(start) {
  const page = start.ownerDocument;
  for (let box = start; box && box !== page.body; box = box.parentElement) {
    if (page.defaultView.getComputedStyle(box).position === "fixed") return box;
  }
  return null;
}
