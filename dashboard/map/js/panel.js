/**
 * The panel beside the map, in the parent page: its rows select as marks do, and what it shows is selected.
 */

import { onPage, parentDocument } from "./page.js";

const PANEL = ".st-key-panel";
/** What says in the panel which selection it shows, and takes the focus: the first of these. */
const SHOWN = `${PANEL} [data-sel][tabindex]`;
/** How long after a change of the selection the panel may still be on its way, milliseconds. */
const PATIENCE_MS = 4000;

/**
 * Call `choose(id)` for a plain click on any row of the panel; other clicks open the row's address as links
 * do.
 * @param {(id: string) => void} choose
 */
export function listenToPanel(choose) {
  onPage("click", (event) => {
    const plain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const row = event.target.closest?.(`${PANEL} a[data-sel]`);
    if (!plain || !row || event.defaultPrevented) return;
    event.preventDefault();
    choose(row.dataset.sel);
  });
}

/**
 * Call `show(id)` with what the panel shows and with whatever it comes to show. Then its top is brought into
 * view, and it gets the focus if the row that had it is gone with the old content.
 *
 * The selection is told by the panel alone: told by the scene, it would have all marks sent with each click.
 * @param {(id: string) => void} show
 */
export function followPanel(show) {
  const page = parentDocument();
  if (!page) return;
  let shown = null;
  let patientUntil = 0;
  const look = () => {
    const top = page.querySelector(SHOWN);
    if (!top) return;
    if (top.dataset.sel !== shown) {
      if (shown !== null) {
        page.querySelector(PANEL).scrollTop = 0;
        patientUntil = performance.now() + PATIENCE_MS;
      }
      shown = top.dataset.sel;
      show(shown);
    }
    // The old rows go after the top has come, so focus is looked at until patience ends.
    const unfocused = !page.activeElement || page.activeElement === page.body;
    if (unfocused && performance.now() < patientUntil) {
      top.focus({ preventScroll: true });
      patientUntil = 0;
    }
  };
  const observer = new MutationObserver(look);
  const changes = { subtree: true, childList: true, attributes: true, attributeFilter: ["data-sel"] };
  observer.observe(page.body, changes);
  window.addEventListener("pagehide", () => observer.disconnect());
  look();
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
