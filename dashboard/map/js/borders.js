/**
 * The followed borders: casing, line or dash, ticks, the glow of the selected one, and the band over a
 * stretch.
 */

import { COMPACT_ZOOM, placed } from "./canvas.js";
import { pathAt } from "./detail.js";
import { drawTicks } from "./ruler.js";

const BAND_WIDTH = 15;
const GLOW_WIDTH = 17;

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
    const path = placed(frame, pathAt(border.shape, frame.zoom));
    drawBorder(frame, path, { ...paint, dash: borderDash(styles, index), chosen });
    if (layers.km) drawTicks(frame, border, paint);
    frame.context.globalAlpha = 1;
  });
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
  const border = borders[subject.border];
  const stretch = subject.band ?? (border && pathAt(border.shape, frame.zoom));
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
