/** The legend's glyphs, drawn by what draws the map. */

import { borderColour, borderDash } from "./borders.js";
import { drawShape, drawSurveyTicks } from "./marks.js";
import { drawNearbyCircle, drawRing, hatchOf } from "./surrounds.js";

const WIDTH = 24;
const HEIGHT = 20;
const RATIO = 2;
const RADIUS = 5.2;
/** Where the glyph is about its shape. */
const SOLID = { body: "whole", outline: "none", sign: "none" };
const SAMPLE_RADIUS = 2.8;
const SURROUND_RADIUS = 8.5;

/** An empty canvas for one glyph, hidden from screen readers: the text beside it says what it means. */
export function legendGlyph() {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH * RATIO;
  canvas.height = HEIGHT * RATIO;
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}

/**
 * Draw one glyph.
 * @param {HTMLCanvasElement} canvas  from `legendGlyph`
 * @param {{shape: string} | {standing: number} | {border: number} | {precision: number}} glyph
 * @param {import("./marks.js").Style} style
 * @param {object} colours  one theme of options.palette
 * @param {{dash: number[]}[]} borderStyles
 */
export function drawGlyph(canvas, glyph, style, colours, borderStyles) {
  const context = canvas.getContext("2d");
  context.setTransform(RATIO, 0, 0, RATIO, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  if ("shape" in glyph) {
    const shape = style.shapes.find((candidate) => candidate.id === glyph.shape);
    drawSample(context, shape, SOLID, style, { fill: colours.shapes[glyph.shape], ground: colours.card });
  } else if ("standing" in glyph) {
    const fill = style.fills[glyph.standing];
    drawSample(context, style.shapes[0], fill, style, { fill: colours.ink2, ground: colours.card });
  } else if ("border" in glyph) {
    context.setLineDash(borderDash(borderStyles, glyph.border));
    drawLine(context, borderColour(colours, glyph.border), 3);
    context.setLineDash([]);
  } else {
    drawPrecision(context, glyph.precision, colours);
  }
}

function drawSample(context, shape, fill, { pen }, paint) {
  drawShape(context, { x: WIDTH / 2, y: HEIGHT / 2, radius: RADIUS }, shape, fill, pen, paint);
}

function drawPrecision(context, precision, colours) {
  const [x, y] = [WIDTH / 2, HEIGHT / 2];
  if (precision === 5) {
    context.globalAlpha = 0.26;
    drawLine(context, borderColour(colours, 0), 10);
    context.globalAlpha = 1;
    drawLine(context, borderColour(colours, 0), 2);
    return;
  }
  if (precision === 3) {
    const hatch = hatchOf(context, RATIO, colours.ink2);
    drawRing(context, x, y, SURROUND_RADIUS, { ground: colours.card, hatch, edge: colours.ink2 });
    drawDot(context, x - 3, y - 1.6, colours);
    drawDot(context, x + 3.2, y + 2, colours);
    return;
  }
  if (precision === 2) drawNearbyCircle(context, x, y, SURROUND_RADIUS, colours.ink2);
  if (precision === 1) drawSurveyTicks(context, x, y, 4.6, SURROUND_RADIUS, colours.ink2);
  drawDot(context, x, y, colours);
}

/** A mark of any kind, where the glyph is about its surround. */
function drawDot(context, x, y, colours) {
  context.fillStyle = colours.ink2;
  context.fillRect(
    x - SAMPLE_RADIUS * 0.8,
    y - SAMPLE_RADIUS * 0.8,
    SAMPLE_RADIUS * 1.6,
    SAMPLE_RADIUS * 1.6,
  );
}

function drawLine(context, colour, width) {
  context.beginPath();
  context.moveTo(1, HEIGHT / 2);
  context.lineTo(WIDTH - 1, HEIGHT / 2);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}
