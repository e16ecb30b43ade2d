/**
 * The map's drawing, put together: what there is to draw (scene), on what (base map), where (layout), and
 * what happens when the reader points, clicks, chooses a row or turns a layer off.
 */

import { NO_BASE, loadBase } from "./basemap.js";
import { drawBand, drawBorders } from "./borders.js";
import { createCanvas } from "./canvas.js";
import { addControls, controlBoxes } from "./controls.js";
import { element } from "./elements.js";
import { loadFonts } from "./fonts.js";
import { drawGround } from "./ground.js";
import { PILL_FONT, roomTaken, drawNames } from "./labels.js";
import { listLayout, listMarks } from "./inventory.js";
import { NO_LAYOUT, extentOf, layOut } from "./layout.js";
import { drawGlyph } from "./legend.js";
import { drawMarks, markStyle } from "./marks.js";
import { createSender, onPage, prepareFrame } from "./page.js";
import { coveredByPanel, followPanel, listenToPanel } from "./panel.js";
import { pick } from "./pick.js";
import { drawChosenStretch, drawPointed } from "./pointed.js";
import { printAsPicture } from "./print.js";
import { loadRelief } from "./relief.js";
import { NO_SCENE, readScene } from "./scene.js";
import { drawSelectionLabel, selectedPlace, selectionLabel } from "./selection.js";
import { drawCircles, drawPills, drawRings } from "./surrounds.js";
import { dropOldThemes, onThemeChange, shownTheme } from "./theme.js";
import { createTiles } from "./tiles.js";
import { createTooltip, describe } from "./tooltip.js";
import { calmMotion, isTouch, prefersCalm, shareScrolling } from "./touch.js";
import { createUnrolled } from "./unrolled/unrolled.js";
import { createView } from "./view.js";

/** How long a switched layer may wait for the page's answer, milliseconds. */
const PATIENCE_MS = 4000;

/** Colours of the palette that map.css uses, as --map-NAME. */
const CSS_COLOURS = ["far", "card", "ink", "ink2", "outline"];

/**
 * Start drawing on a map.
 * @param {L.Map} map
 * @param {object} options  what `map_options` has, and what lies at its `style`
 * @returns {{show: (scene: object) => void, marks: () => object[], layout: () => object, chart: () =>
 *   object[], loaded: Promise<void>}} show: draw a scene; marks: what can be clicked, CSS pixels of the
 *   frame's viewport; layout: where everything stands; chart: the unrolled border's marks; loaded: base map
 *   and fonts
 */
export function start(map, options) {
  return new Drawing(map, options);
}

class Drawing {
  #map;
  #options;
  #marks;
  #canvas;
  #controls;
  #view;
  #tooltip;
  #send;
  #layers = {};
  /** The layers last asked of the page, until it has answered. */
  #layersAsked = null;
  #layersAskedAt = 0;
  #tiles;
  #base = NO_BASE;
  #relief = null;
  #rawScene = null;
  #scene = NO_SCENE;
  #layout = NO_LAYOUT;
  #laidOutAt = null;
  #selected = "";
  #hovered = null;
  #unrolled;
  /** The subject that is pointed at in the unrolled border. */
  #pointed = "";
  #theme = null;

  constructor(map, options) {
    this.#map = map;
    this.#options = options;
    this.#marks = markStyle(options);
    const container = map.getContainer();
    prepareFrame(container, options.words.map);
    calmMotion(map);
    shareScrolling(map, options.words);
    this.#send = createSender(map);
    this.#controls = addControls(
      map,
      options,
      (layer, on) => this.#turnLayer(layer, on),
      (on) => this.#tiles.turn(on),
    );
    this.#showLayers(options.layers);
    this.#tiles = createTiles(map, options.tiles, () => this.#tilesChanged());
    this.#tooltip = createTooltip(container);
    this.#view = createView(map, options, () => extentOf(this.#layout));
    this.#canvas = createCanvas((frame) => this.#draw(frame)).addTo(map);
    this.#unrolled = createUnrolled(options, this.#marks, {
      choose: (id) => this.#choose(id),
      point: (id) => this.#pointedTo(id),
      send: this.#send,
    });
    this.#wearTheme();
    onThemeChange(() => this.#wearTheme());
    printAsPicture(map, (context, ratio) => {
      this.#draw(this.#canvas.frameOfView(context, ratio), { onPaper: true });
    });
    new ResizeObserver(() => this.#resize()).observe(container);
    map.on("click", (event) => this.#choose(this.#hitAt(event)?.id ?? ""));
    if (!isTouch()) map.on("mousemove", (event) => this.#point(event));
    map.on("mouseout movestart", () => this.#point(null));
    listenToPanel((id) => this.#choose(id));
    followPanel((id) => this.#select(id));
    // Back and Forward ask for other layers than the last switch did.
    onPage("popstate", () => {
      this.#layersAsked = null;
    });
    this.loaded = Promise.all([this.#loadBase(), loadFonts(options.fonts)]).then(() => this.#settle());
  }

  show(raw) {
    const isFirst = !this.#rawScene;
    const layersBefore = this.#rawScene?.layers ?? null;
    this.#rawScene = raw;
    dropOldThemes();
    const layers = raw.layers ?? this.#options.layers;
    if (String(raw.layers) !== String(layersBefore) && this.#isAnswer(layers)) this.#showLayers(layers);
    const [west, , east] = this.#options.fit;
    this.#scene = readScene(raw, (west + east) / 2);
    const wasThere = selectedPlace(this.#layout, this.#selected);
    this.#unrolled.show(this.#scene, raw);
    this.#relay();
    if (isFirst) this.#view.refit();
    if (isFirst ? !this.#options.view : !wasThere) this.#keepSelectionSeen();
  }

  marks() {
    return listMarks(this.#map, this.#layout, this.#scene, this.#base.borders);
  }

  layout() {
    return listLayout(this.#map, this.#layout);
  }

  chart() {
    return this.#unrolled.spots();
  }

  get #colours() {
    return this.#options.palette[this.#theme];
  }

  async #loadBase() {
    try {
      this.#base = await loadBase(this.#options.base);
    } catch {
      const notice = element("p", "map-notice", this.#options.noBase);
      notice.setAttribute("role", "status");
      this.#map.getContainer().append(notice);
      return;
    }
    this.#controls.credit(this.#credits());
    this.#settle();
    await this.#loadRelief();
  }

  /** A map without its relief is a whole map. */
  async #loadRelief() {
    const { relief } = this.#base;
    this.#relief = relief && (await loadRelief(relief).catch(() => null));
    if (this.#relief) this.#canvas.redraw();
    else this.#controls.withdraw("relief");
  }

  #credits() {
    return [...this.#base.credits, ...(this.#tiles.shown ? [this.#options.tiles.credit] : [])];
  }

  /** @param {string[]} shown  the names of the layers that are shown */
  #showLayers(shown) {
    for (const layer of this.#options.layers) this.#layers[layer] = shown.includes(layer);
    this.#controls.show(this.#layers);
  }

  /** The change is drawn at once, before the page has answered. */
  #turnLayer(layer, on) {
    this.#layers[layer] = on;
    this.#canvas.redraw();
    const layers = this.#options.layers.filter((name) => this.#layers[name]);
    this.#layersAsked = String(layers);
    this.#layersAskedAt = performance.now();
    this.#send({ layers });
  }

  /** Whether layers are what was last asked for; an answer to an earlier switch undoes no later one. */
  #isAnswer(layers) {
    if (String(layers) === this.#layersAsked) this.#layersAsked = null;
    return this.#layersAsked === null || performance.now() - this.#layersAskedAt > PATIENCE_MS;
  }

  #tilesChanged() {
    this.#controls.tilesFailed(this.#tiles.failed);
    this.#controls.credit(this.#credits());
    this.#canvas.redraw();
  }

  /** Lay out anew what the zoom, the scene, the base map or the fonts have changed, and draw. */
  #relay() {
    this.#laidOutAt = null;
    this.#canvas.redraw();
  }

  /** Lay out and choose the view anew: what has arrived has made things wider, or has given them a place. */
  #settle() {
    this.#relay();
    this.#view.refit();
    if (!this.#options.view) this.#keepSelectionSeen();
  }

  #layOut(context, zoom) {
    if (this.#laidOutAt === zoom) return;
    context.font = PILL_FONT;
    const titleWidth = context.measureText(this.#options.words.wholeBorder).width;
    this.#layout = layOut(this.#scene, this.#base, zoom, titleWidth, this.#options.rings);
    this.#laidOutAt = zoom;
  }

  /** @param {{onPaper?: boolean}} options  onPaper: in the light theme, and without online tiles */
  #draw(frame, { onPaper = false } = {}) {
    if (!this.#rawScene) return;
    this.#layOut(frame.context, frame.zoom);
    const colours = onPaper ? this.#options.palette.light : this.#colours;
    const layers = this.#layers;
    const tiles = this.#tiles.shown && !onPaper;
    const { borders } = this.#base;
    const { borderStyles, words } = this.#options;
    if (tiles) frame.context.clearRect(0, 0, frame.width, frame.height);
    else drawGround(frame, this.#base, this.#relief, colours, layers);
    drawBorders(frame, borders, colours, borderStyles, this.#selected, layers);
    drawChosenStretch(frame, borders, this.#rawScene.km, colours);
    if (layers.areas) {
      for (const subject of this.#banded()) drawBand(frame, subject, borders, colours);
      drawCircles(frame, this.#layout, colours);
    }
    drawRings(frame, this.#layout, colours, this.#selected);
    drawPills(frame, this.#layout, colours, { text: words.wholeBorder, font: PILL_FONT }, this.#selected);
    const taken = roomTaken(frame, this.#layout, controlBoxes(this.#map));
    const label = selectionLabel(frame, this.#layout, this.#selected);
    if (label) taken.box(label.left, label.top, label.right, label.bottom);
    const named = { ...layers, places: layers.names && !tiles };
    drawNames(frame, this.#base, this.#layout, colours, taken, named, words);
    drawMarks(frame, this.#layout, this.#marks, colours, this.#selected);
    drawPointed(frame, this.#layout, this.#pointed, colours);
    if (label) drawSelectionLabel(frame, label, colours);
  }

  /** The subjects whose stretch of border is shown: the selected and the hovered one. */
  #banded() {
    return this.#scene.subjects.filter(
      (subject) => subject.precision === 5 && (subject.id === this.#selected || subject === this.#hovered),
    );
  }

  #hitAt({ latlng, originalEvent }) {
    if (originalEvent?.target.closest?.(".leaflet-control")) return null;
    const pointer = isTouch() || originalEvent?.pointerType === "touch" ? "touch" : "mouse";
    const scale = 2 ** this.#map.getZoom();
    return pick(this.#layout, this.#scene, this.#base.borders, this.#map.project(latlng), scale, pointer);
  }

  /** What the panel shows is selected. */
  #select(id) {
    this.#selected = id;
    this.#unrolled.select(id);
    this.#canvas.redraw();
    this.#keepSelectionSeen();
  }

  /** The choice is shown at once, before the page has answered. */
  #choose(id) {
    this.#selected = id;
    this.#unrolled.select(id);
    this.#tooltip.hide();
    this.#canvas.redraw();
    this.#send({ id });
  }

  #point(event) {
    const hit = event && this.#hitAt(event);
    this.#map.getContainer().style.cursor = hit ? "pointer" : "";
    // What is selected has its label on the map already.
    const labelled = hit?.id === this.#selected && selectedPlace(this.#layout, this.#selected)?.text;
    if (hit && !labelled) {
      this.#tooltip.show(describe(hit, this.#base.borders, this.#options), event.containerPoint);
    } else {
      this.#tooltip.hide();
    }
    const subject = hit?.kind === "mark" ? hit.thing.subject : null;
    const before = this.#hovered;
    this.#hovered = subject;
    this.#unrolled.point(subject?.id ?? "");
    const bandChanges = subject !== before && (subject?.precision === 5 || before?.precision === 5);
    if (bandChanges) this.#canvas.redraw();
  }

  #pointedTo(id) {
    this.#pointed = id;
    this.#canvas.redraw();
  }

  #resize() {
    if (this.#view.resize()) this.#keepSelectionSeen();
  }

  #keepSelectionSeen() {
    if (this.#laidOutAt !== this.#map.getZoom()) return;
    this.#view.keepSeen(selectedPlace(this.#layout, this.#selected), coveredByPanel(), !prefersCalm());
  }

  /** Take the page's theme, where it is another than before. */
  #wearTheme() {
    if (this.#theme === shownTheme()) return;
    this.#theme = shownTheme();
    const colours = this.#colours;
    const root = document.documentElement;
    for (const name of CSS_COLOURS) root.style.setProperty(`--map-${name}`, colours[name]);
    root.style.colorScheme = root.dataset.theme = this.#theme;
    for (const { canvas, glyph } of this.#controls.glyphs) {
      drawGlyph(canvas, glyph, this.#marks, colours, this.#options.borderStyles);
    }
    this.#unrolled.wear(this.#theme);
    this.#canvas.redraw();
  }
}
