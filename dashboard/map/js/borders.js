/**
 * The followed borders: casing, line or dash, ticks, the glow of the selected one, and the band over a
 * stretch.
 */

import { COMPACT_ZOOM, placed } from "./canvas.js";
import { pathOf } from "./projection.js";
import { drawTicks } from "./ruler.js";

const BAND_WIDTH = 15;
const GLOW_WIDTH = 17;
/** Vertices nearer to each other than this are one: what they add is not seen, and costs time, CSS pixels. */
const FINEST = 0.8;

/** Colour of the border at `index` of the base map; more borders than colours: cycle. */
export function borderColour(colours, index) {
  return colours.borders[index % colours.borders.length];
}

/** Dash of the border at `index`, CSS pixels. */
export function borderDash(styles, index) {
  return styles[index % styles.length].dash;
}

/**
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").Border[]} borders
 * @param {object} colours  one theme of options.palette
 * @param {{dash: number[]}[]} styles
 * @param {string} selected  id of the selected thing, of whatever kind
 * @param {{km: boolean}} layers
 */
export function drawBorders(frame, borders, colours, styles, selected, layers) {
  const oneSelected = borders.some((border) => border.id === selected);
  borders.forEach((border, index) => {
    const chosen = border.id === selected;
    const paint = { colour: borderColour(colours, index), casing: colours.card };
    frame.context.globalAlpha = oneSelected && !chosen ? 0.45 : 1;
    const path = placed(frame, pathAt(border, frame.zoom));
    drawBorder(frame, path, { ...paint, dash: borderDash(styles, index), chosen });
    if (layers.km) drawTicks(frame, border, paint);
    frame.context.globalAlpha = 1;
  });
}

/** @type {WeakMap<import("./basemap.js").Border, {zoom: number, path: Path2D}>} */
const thinned = new WeakMap();

/** The path of a border as fine as it is seen at a zoom, world units. */
function pathAt(border, zoom) {
  const known = thinned.get(border);
  if (known?.zoom === zoom) return known.path;
  const path = pathOf([thin(border.line, FINEST / 2 ** zoom)]);
  thinned.set(border, { zoom, path });
  return path;
}

/** A line without the vertices that are nearer than `least` to the one before; both ends are kept. */
function thin(line, least) {
  const kept = [line[0], line[1]];
  const last = line.length - 2;
  for (let index = 2; index <= last; index += 2) {
    const [x, y] = kept.slice(-2);
    const [nextX, nextY] = [line[index], line[index + 1]];
    if (index === last || Math.hypot(nextX - x, nextY - y) >= least) kept.push(nextX, nextY);
  }
  return kept;
}

function drawBorder(frame, path, { colour, casing, dash, chosen }) {
  const { context } = frame;
  const compact = frame.zoom < COMPACT_ZOOM;
  context.lineJoin = "round";
  context.lineCap = "round";
  if (chosen) {
    context.globalAlpha = 0.28;
    stroke(context, path, colour, GLOW_WIDTH);
    context.globalAlpha = 1;
  }
  stroke(context, path, casing, chosen ? 8 : compact ? 4.6 : 6.5);
  if (dash.length) context.lineCap = "butt";
  context.setLineDash(dash);
  stroke(context, path, colour, chosen ? 4.6 : compact ? 2.4 : 3);
  context.setLineDash([]);
}

/**
 * The band that says along which stretch of a border the subject lies.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./scene.js").Subject} subject  one of precision 5
 * @param {import("./basemap.js").Border[]} borders
 * @param {object} colours  one theme of options.palette
 */
export function drawBand(frame, subject, borders, colours) {
  const stretch = subject.band ?? borders[subject.border]?.path;
  if (!stretch) return;
  const { context } = frame;
  context.lineCap = "butt";
  context.lineJoin = "round";
  context.globalAlpha = 0.26;
  stroke(context, placed(frame, stretch), borderColour(colours, Math.max(0, subject.border)), BAND_WIDTH);
  context.globalAlpha = 1;
}

function stroke(context, path, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}
