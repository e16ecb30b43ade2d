/**
 * Who scrolls: one finger and the free wheel scroll the page, two fingers, Ctrl or a clicked map move the
 * map.
 */

import { element } from "./elements.js";

const HINT_AFTER = 24;
const HINT_FOR_MS = 900;

/** Whether the first pointer of this device is a finger. */
export function isTouch() {
  return window.matchMedia("(pointer: coarse)").matches;
}

/**
 * @param {L.Map} map
 * @param {object} words  options.words
 */
export function shareScrolling(map, words) {
  if (isTouch()) askForTwoFingers(map, words.twoFingers);
  else askForClick(map);
}

function askForTwoFingers(map, text) {
  map.dragging.disable();
  const container = map.getContainer();
  const hint = element("div", "map-hint", text);
  hint.setAttribute("aria-hidden", "true");
  container.append(hint);
  let start = null;
  let timer = 0;
  container.addEventListener(
    "touchstart",
    (event) => {
      start = event.touches.length === 1 ? event.touches[0] : null;
    },
    { passive: true },
  );
  container.addEventListener(
    "touchmove",
    (event) => {
      const finger = event.touches[0];
      const alone = event.touches.length === 1 && start;
      const far =
        alone && Math.hypot(finger.clientX - start.clientX, finger.clientY - start.clientY) > HINT_AFTER;
      if (event.touches.length > 1) hint.classList.remove("is-shown");
      if (!far) return;
      hint.classList.add("is-shown");
      clearTimeout(timer);
      timer = setTimeout(() => hint.classList.remove("is-shown"), HINT_FOR_MS);
    },
    { passive: true },
  );
}

function askForClick(map) {
  const container = map.getContainer();
  let clicked = false;
  map.scrollWheelZoom.disable();
  container.addEventListener("pointerdown", () => {
    clicked = true;
  });
  container.addEventListener("pointerleave", () => {
    clicked = false;
  });
  // Captured, so that Leaflet's own listener is on or off before the event reaches it.
  container.addEventListener(
    "wheel",
    (event) => {
      if (clicked || event.ctrlKey || event.metaKey) map.scrollWheelZoom.enable();
      else map.scrollWheelZoom.disable();
    },
    { capture: true, passive: true },
  );
}

/** Take Leaflet's movements away from who has asked their system for less motion. */
export function calmMotion(map) {
  if (!prefersCalm()) return;
  map.options.inertia = false;
  map.options.fadeAnimation = false;
  // Leaflet reads these options once, while the map is made; this is where it keeps what it read.
  map._zoomAnimated = map._fadeAnimated = false;
  const panBy = map.panBy;
  map.panBy = (offset, options) => panBy.call(map, offset, { ...options, animate: false });
}

/** Whether the reader has asked their system for less motion. */
export function prefersCalm() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
