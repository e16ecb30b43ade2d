/**
 * The unrolled border, in the page round the map's frame: the card's canvas, table and fields, and what the
 * reader points at, clicks and chooses there. The map script draws it, since marks are the same on both.
 */

import { onPage, parentDocument } from "../page.js";
import { isTouch } from "../touch.js";
import { drawChart } from "./drawing.js";
import { createFields } from "./fields.js";
import { layOutChart, spotAt } from "./layout.js";
import { chooseStretches } from "./stretch.js";
import { createTable } from "./table.js";

const HOST = ".unrolled-chart";
/** Where panels stand under each other, as in unrolled.css. */
const STACKED = "(max-width: 640px)";
const MOST_DEVICE_PIXELS = 2;
const REACH = { mouse: 9, touch: 18 };
const PAPER = { width: 700, height: 400, ratio: 3 };

/** What a map without borders has instead. */
const NONE = { show() {}, select() {}, point() {}, wear() {}, spots: () => [] };

/**
 * @param {object} options  what lies at the map's style
 * @param {import("../marks.js").Style} marks
 * @param {{choose: (id: string) => void, point: (id: string) => void, send: (chosen: object) => void}} tell
 *   choose: a subject was clicked; point: one is pointed at, "" for none; send: tells the page
 */
export function createUnrolled(options, marks, tell) {
  return options.unrolled?.borders.length && parentDocument() ? new Unrolled(options, marks, tell) : NONE;
}

class Unrolled {
  #options;
  #marks;
  #tell;
  #page = parentDocument();
  #host = null;
  #canvas = null;
  #resized = new ResizeObserver(() => this.#relay());
  #fields;
  #table;
  #happening;
  #subjects = [];
  #times = { days: {}, axis: null };
  /** The stretch that the page is narrowed to; `#state` has what is being dragged instead. */
  #chosen = null;
  #state = { selected: "", hovered: "", stretch: null };
  #chart = null;
  #theme = "light";
  #onPaper = false;
  /** What is drawn next, so that several changes are drawn once. */
  #waiting = 0;

  constructor(options, marks, tell) {
    this.#options = options;
    this.#marks = marks;
    this.#tell = tell;
    const { shapes, unrolled } = options;
    this.#happening = new Set(unrolled.happening.map((id) => shapes.findIndex((shape) => shape.id === id)));
    this.#fields = createFields(this.#page, unrolled, (text) => tell.send({ km: text }));
    this.#table = createTable(this.#page, options, tell.choose);
    // The card may come after the map, and comes anew with each visit of the page.
    const arrivals = new MutationObserver(() => this.#settle());
    arrivals.observe(this.#page.body, { childList: true, subtree: true });
    window.addEventListener("pagehide", () => {
      arrivals.disconnect();
      this.#leave();
    });
    onPage("beforeprint", () => this.#print(true));
    onPage("afterprint", () => this.#print(false));
    this.#page.fonts.ready.then(() => this.#redraw());
    this.#settle();
  }

  /**
   * @param {import("../scene.js").Scene} scene
   * @param {object} raw  as the page sends it
   */
  show(scene, raw) {
    this.#subjects = scene.subjects;
    this.#times = { days: raw.days ?? {}, axis: raw.axis ?? null };
    this.#chosen = this.#state.stretch = raw.km ?? null;
    this.#fields.show(this.#chosen);
    this.#relay();
  }

  /** The choice is shown at once, before the page has answered. */
  select(id) {
    if (id === this.#state.selected) return;
    this.#state.selected = id;
    this.#redraw();
  }

  /** What is pointed at on the map. */
  point(id) {
    if (id === this.#state.hovered) return;
    this.#state.hovered = id;
    this.#redraw();
  }

  /** @param {"light" | "dark"} theme */
  wear(theme) {
    this.#theme = theme;
    this.#redraw();
  }

  /**
   * What is drawn and can be clicked: x and y in CSS pixels of the page's viewport, bars and box of the canvas.
   */
  spots() {
    if (!this.#canvas) return [];
    const { left, top } = this.#canvas.getBoundingClientRect();
    return this.#chartNow().spots.map(({ subject, panel, dated, x, y, bars, box }) => ({
      ...{ id: subject.id, border: panel.line.id, dated, bars, box },
      x: left + x,
      y: top + y,
    }));
  }

  #settle() {
    if (this.#host?.isConnected && this.#canvas.isConnected) return;
    this.#leave();
    const host = this.#page.querySelector(HOST);
    if (host) this.#enter(host);
  }

  #enter(host) {
    this.#host = host;
    this.#canvas = this.#page.createElement("canvas");
    this.#canvas.setAttribute("aria-hidden", "true");
    const frame = this.#page.createElement("div");
    frame.className = "unrolled-canvas";
    frame.append(this.#canvas);
    host.classList.add("is-drawn");
    host.replaceChildren(this.#fields.form, frame, this.#table.details);
    this.#listen(this.#canvas);
    this.#resized.observe(frame);
    this.#relay();
  }

  #leave() {
    this.#resized.disconnect();
    if (this.#host?.isConnected) this.#host.replaceChildren();
    this.#host = this.#canvas = this.#chart = null;
  }

  #listen(canvas) {
    const pointed = (event) => {
      const spot = this.#chart && spotAt(this.#chart, placeOf(event), REACH.mouse);
      canvas.style.cursor = spot ? "pointer" : "";
      this.#pointFrom(spot?.subject.id ?? "");
    };
    if (!isTouch()) canvas.addEventListener("mousemove", pointed);
    canvas.addEventListener("mouseleave", () => this.#pointFrom(""));
    canvas.addEventListener("click", (event) => {
      if (stretches.dragged()) return;
      const reach = isTouch() ? REACH.touch : REACH.mouse;
      const spot = this.#chart && spotAt(this.#chart, placeOf(event), reach);
      if (spot) this.#tell.choose(spot.subject.id);
    });
    const stretches = chooseStretches(canvas, () => this.#chart, {
      shown: (stretch) => {
        this.#state.stretch = stretch ?? this.#chosen;
        this.#redraw();
      },
      chosen: (text) => this.#tell.send({ km: text }),
    });
  }

  #pointFrom(id) {
    if (id === this.#state.hovered) return;
    this.point(id);
    this.#tell.point(id);
  }

  /** Lay out anew, and draw. */
  #relay() {
    this.#chart = null;
    this.#redraw();
    this.#table.stale(() => this.#chartNow());
  }

  #redraw() {
    if (this.#waiting || !this.#canvas) return;
    this.#waiting = requestAnimationFrame(() => {
      this.#waiting = 0;
      this.#draw();
    });
  }

  /** At once: what is printed does not wait for a frame. */
  #print(onPaper) {
    this.#onPaper = onPaper;
    this.#chart = null;
    this.#draw();
  }

  #size() {
    if (this.#onPaper) return { ...PAPER, stacked: false };
    const { clientWidth: width, clientHeight: height } = this.#canvas.parentElement;
    const ratio = Math.min(window.devicePixelRatio || 1, MOST_DEVICE_PIXELS);
    return { width, height, ratio, stacked: this.#page.defaultView.matchMedia(STACKED).matches };
  }

  #chartNow() {
    this.#chart ??= layOutChart(
      this.#options.unrolled,
      this.#subjects,
      this.#times,
      this.#happening,
      this.#size(),
    );
    return this.#chart;
  }

  #draw() {
    if (!this.#canvas?.isConnected) return;
    const { width, ratio, stacked } = this.#size();
    if (!width) return;
    const { height } = this.#chartNow();
    this.#canvas.parentElement.style.height = stacked ? `${height}px` : "";
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    const context = this.#canvas.getContext("2d");
    context.scale(ratio, ratio);
    const { palette, borderStyles, unrolled } = this.#options;
    const colours = palette[this.#onPaper ? "light" : this.#theme];
    const look = { marks: this.#marks, colours, borderStyles, words: unrolled.words };
    drawChart(context, this.#chartNow(), look, this.#state);
    this.#table.mark(this.#state.selected);
  }
}

/** Where on the canvas an event is, CSS pixels. */
function placeOf({ offsetX, offsetY }) {
  return { x: offsetX, y: offsetY };
}
