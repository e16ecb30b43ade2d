/**
 * The map's drawing, put together: what there is to draw (scene), on what (base map), where (layout), and what
 * happens when the reader points, clicks, chooses a row or turns a layer off.
 */

import { NO_BASE, loadBase } from "./basemap.js";
import { drawBand, drawBorders } from "./borders.js";
import { createCanvas } from "./canvas.js";
import { addControls, controlBoxes } from "./controls.js";
import { element } from "./elements.js";
import { loadFonts } from "./fonts.js";
import { drawGround } from "./ground.js";
import { PILL_FONT, roomTaken, drawNames } from "./labels.js";
import { NO_LAYOUT, layOut } from "./layout.js";
import { drawGlyph } from "./legend.js";
import { drawMarks, shapePaths } from "./marks.js";
import { createSender, prepareFrame } from "./page.js";
import { coveredByPanel, createFollower, listenToPanel } from "./panel.js";
import { clickablePoint, pick } from "./pick.js";
import { NO_SCENE, readScene } from "./scene.js";
import { drawSelectionLabel, selectedPlace, selectionLabel } from "./selection.js";
import { drawCircles, drawPills, drawRings } from "./surrounds.js";
import { createTooltip, describe } from "./tooltip.js";
import { calmMotion, isTouch, prefersCalm, shareScrolling } from "./touch.js";
import { createView } from "./view.js";

/**
 * Start drawing on a map.
 * @param {L.Map} map
 * @param {object} options  base, fonts, shapes, palette, borderStyles, words, legend, view
 * @returns {{show: (scene: object) => void, marks: () => object[], loaded: Promise<void>}}
 *   show: draw a scene; marks: what can be clicked, CSS pixels of the frame's viewport; loaded: base map and fonts
 */
export function start(map, options) {
  return new Drawing(map, options);
}

class Drawing {
  #map;
  #options;
  #shapes;
  #canvas;
  #controls;
  #view;
  #tooltip;
  #send;
  #follow = createFollower();
  #layers = { areas: true, names: true, divisions: true, water: true };
  #base = NO_BASE;
  #rawScene = null;
  #scene = NO_SCENE;
  #layout = NO_LAYOUT;
  #laidOutAt = null;
  #selected = "";
  #hovered = null;

  constructor(map, options) {
    this.#map = map;
    this.#options = options;
    this.#shapes = shapePaths(options.shapes);
    const container = map.getContainer();
    prepareFrame(container, options.words.map);
    calmMotion(map);
    shareScrolling(map, options.words);
    this.#send = createSender(map);
    this.#controls = addControls(map, options, this.#layers, () => this.#canvas.redraw());
    this.#tooltip = createTooltip(container);
    this.#view = createView(map, options.view);
    this.#canvas = createCanvas((frame) => this.#draw(frame)).addTo(map);
    new ResizeObserver(() => this.#resize()).observe(container);
    map.on("click", (event) => this.#choose(this.#hitAt(event)?.id ?? ""));
    map.on("mousemove", (event) => this.#point(event));
    map.on("mouseout movestart", () => this.#point(null));
    listenToPanel((id) => this.#choose(id));
    this.loaded = Promise.all([this.#loadBase(), loadFonts(options.fonts)]).then(() => this.#relay());
  }

  show(raw) {
    const before = this.#rawScene && this.#scene;
    this.#rawScene = raw;
    this.#scene = readScene(raw);
    this.#selected = this.#scene.selected;
    if (before?.theme !== this.#scene.theme) this.#wearTheme();
    this.#relay();
    if (before?.selected === this.#selected) return;
    this.#keepSelectionSeen();
    if (before) this.#follow(this.#selected, () => this.#keepSelectionSeen());
  }

  marks() {
    const box = this.#map.getContainer().getBoundingClientRect();
    const corner = this.#map.getPixelBounds().min;
    const size = this.#map.getSize();
    const seen = ({ x, y }) => x >= corner.x && y >= corner.y && x < corner.x + size.x && y < corner.y + size.y;
    const entry = (id, at, drawn) => ({ id, x: at.x - corner.x + box.left, y: at.y - corner.y + box.top, drawn });
    const subjects = this.#layout.marks
      .filter(seen)
      .map((mark) => entry(mark.subject.id, mark, mark.drawn));
    const controls = controlBoxes(this.#map);
    const lines = this.#base.borders
      .filter((border) => this.#scene.borders.has(border.id))
      .map((border) => [border.id, this.#lineSpot(border, seen, corner, controls)])
      .filter(([, spot]) => spot)
      .map(([id, spot]) => entry(id, spot, "line"));
    return [...subjects, ...lines];
  }

  get #colours() {
    return this.#options.palette[this.#scene.theme];
  }

  async #loadBase() {
    try {
      this.#base = await loadBase(this.#options.base);
    } catch {
      const notice = element("p", "map-notice", this.#options.words.noBase);
      notice.setAttribute("role", "status");
      this.#map.getContainer().append(notice);
      return;
    }
    this.#controls.credit(this.#base.credits);
    this.#view.fitTo(this.#base.fit);
    this.#relay();
    this.#keepSelectionSeen();
  }

  /** Lay out anew what the zoom, the scene, the base map or the fonts have changed, and draw. */
  #relay() {
    this.#laidOutAt = null;
    this.#canvas.redraw();
  }

  #layOut(context, zoom) {
    if (this.#laidOutAt === zoom) return;
    context.font = PILL_FONT;
    const titleWidth = context.measureText(this.#options.words.wholeBorder).width;
    this.#layout = layOut(this.#scene, this.#base, zoom, titleWidth);
    this.#laidOutAt = zoom;
  }

  #draw(frame) {
    if (!this.#rawScene) return;
    this.#layOut(frame.context, frame.zoom);
    const colours = this.#colours;
    const layers = this.#layers;
    const { borders } = this.#base;
    const { borderStyles, words } = this.#options;
    drawGround(frame, this.#base, colours, layers);
    drawBorders(frame, borders, colours, borderStyles, this.#selected);
    if (layers.areas) {
      for (const subject of this.#banded()) drawBand(frame, subject, borders, colours);
      drawCircles(frame, this.#layout, colours);
    }
    drawRings(frame, this.#layout, colours, this.#selected);
    drawPills(frame, this.#layout, colours, { text: words.wholeBorder, font: PILL_FONT }, this.#selected);
    const taken = roomTaken(frame, this.#layout, controlBoxes(this.#map));
    const label = selectionLabel(frame, this.#layout, this.#selected);
    if (label) taken.box(label.left, label.top, label.right, label.bottom);
    if (layers.names) drawNames(frame, this.#base, this.#layout, colours, taken, layers);
    drawMarks(frame, this.#layout, this.#shapes, colours, this.#selected);
    if (label) drawSelectionLabel(frame, label, colours);
  }

  /** The subjects whose stretch of border is shown: the selected and the hovered one. */
  #banded() {
    return this.#scene.subjects.filter(
      (subject) => subject.precision === 5 && (subject.id === this.#selected || subject === this.#hovered),
    );
  }

  #pick(point, pointer) {
    return pick(this.#layout, this.#scene, this.#base.borders, point, 2 ** this.#map.getZoom(), pointer);
  }

  #hitAt({ latlng, originalEvent }) {
    const finger = isTouch() || originalEvent?.pointerType === "touch";
    return this.#pick(this.#map.project(latlng), finger ? "touch" : "mouse");
  }

  #lineSpot(border, seen, corner, controls) {
    const underControl = ({ left, top, right, bottom }, x, y) => x > left && x < right && y > top && y < bottom;
    const selects = (x, y) =>
      seen({ x, y }) &&
      !controls.some((control) => underControl(control, x - corner.x, y - corner.y)) &&
      this.#pick({ x, y }, "touch")?.id === border.id;
    // A click comes in whole pixels, so the points round it must select the border too.
    const around = [[0, 0], [2, 0], [-2, 0], [0, 2], [0, -2]];
    const clickable = (x, y) => around.every(([acrossX, acrossY]) => selects(x + acrossX, y + acrossY));
    return clickablePoint(border, clickable, 2 ** this.#map.getZoom());
  }

  /** The choice is shown at once, before the page has answered. */
  #choose(id) {
    this.#selected = id;
    this.#canvas.redraw();
    this.#send(id);
  }

  #point(event) {
    const hit = event && this.#hitAt(event);
    this.#map.getContainer().style.cursor = hit ? "pointer" : "";
    if (hit) this.#tooltip.show(describe(hit, this.#base.borders, this.#options.words), event.containerPoint);
    else this.#tooltip.hide();
    const subject = hit?.kind === "mark" ? hit.thing.subject : null;
    const changed = subject !== this.#hovered && (subject?.precision === 5 || this.#hovered?.precision === 5);
    this.#hovered = subject;
    if (changed) this.#canvas.redraw();
  }

  #resize() {
    this.#view.resize();
    this.#keepSelectionSeen();
  }

  #keepSelectionSeen() {
    if (this.#laidOutAt !== this.#map.getZoom()) return;
    this.#view.keepSeen(selectedPlace(this.#layout, this.#selected), coveredByPanel(), !prefersCalm());
  }

  #wearTheme() {
    const colours = this.#colours;
    const root = document.documentElement;
    for (const name of ["far", "card", "ink", "ink2", "outline"]) root.style.setProperty(`--map-${name}`, colours[name]);
    root.style.colorScheme = this.#scene.theme;
    for (const { canvas, glyph } of this.#controls.glyphs) {
      drawGlyph(canvas, glyph, this.#shapes, colours, this.#options.borderStyles);
    }
  }
}
