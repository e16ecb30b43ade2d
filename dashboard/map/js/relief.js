/** The relief: hills in light and shade, drawn over the land and under everything else. */

import { worldX, worldY } from "./projection.js";

/** From here on the shading fades, until its grain would show. */
const WHOLE_TO_ZOOM = 8;
const GONE_FROM_ZOOM = 9.5;
/** How much ink level ground has, of 1. */
const LEVEL = 0.5;
/** How far in from its edges the picture becomes itself, pixels of the picture. */
const MARGIN = 90;
/** A picture wider than this is scaled anew at each draw: kept, it would take too much memory. */
const WIDEST_KEPT = 2400;

/**
 * @typedef {object} Relief  its place in world units
 * @property {HTMLImageElement} picture  grey, in Web Mercator
 * @property {number} left
 * @property {number} top
 * @property {number} width
 * @property {number} height
 *
 * @typedef {object} Shading  how strong the relief is in a theme
 * @property {"multiply" | "screen"} blend  darkens by what is dark in the picture, or lightens by what is
 *   light
 * @property {number} far  opacity of the picture on the land of others, 0 to 1
 * @property {number} home  the same on the home country, at most `far`
 */

/**
 * Fetch the picture of a relief.
 * @param {{address: string, bounds: number[]}} relief  bounds: west, south, east, north in degrees
 * @returns {Promise<Relief>} rejects when there is no such picture
 */
export async function loadRelief({ address, bounds: [west, south, east, north] }) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const [left, top] = [worldX(west), worldY(north)];
  return { picture, left, top, width: worldX(east) - left, height: worldY(south) - top };
}

/** How much of the shading is left at a zoom, 0 to 1. */
export function shadingAt(zoom) {
  const share = (GONE_FROM_ZOOM - zoom) / (GONE_FROM_ZOOM - WHOLE_TO_ZOOM);
  return Math.max(0, Math.min(1, share));
}

/**
 * Shade all that is drawn already. Beyond the picture the land is shaded as level ground, so that its edges
 * do not show.
 * @param {import("./canvas.js").Frame} frame
 * @param {Relief} relief
 * @param {Shading} shading
 */
export function shade(frame, relief, { blend, far }) {
  const { context, scale } = frame;
  const [left, top] = [relief.left * scale - frame.left, relief.top * scale - frame.top].map(Math.round);
  const [width, height] = [relief.width * scale, relief.height * scale].map(Math.round);
  const opacity = far * shadingAt(frame.zoom);
  context.globalAlpha = opacity;
  const ink = scaled(inked(relief.picture, blend), width * frame.ratio, height * frame.ratio);
  context.drawImage(ink, left, top, width, height);
  context.beginPath();
  context.rect(0, 0, frame.width, frame.height);
  context.rect(left, top, width, height);
  context.globalAlpha = opacity * LEVEL;
  context.fillStyle = blend === "screen" ? "white" : "black";
  context.fill("evenodd");
  context.globalAlpha = 1;
}

let kept = { ink: null, width: 0, canvas: null };

/**
 * The ink at the size at which it is drawn, device pixels, kept for the next draw at the same zoom where that
 * is not large.
 */
function scaled(ink, width, height) {
  if (width > WIDEST_KEPT) return ink;
  if (kept.ink !== ink || kept.width !== width) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d").drawImage(ink, 0, 0, canvas.width, canvas.height);
    kept = { ink, width, canvas };
  }
  return kept.canvas;
}

/** @type {WeakMap<HTMLImageElement, {[blend: string]: HTMLCanvasElement}>} */
const inks = new WeakMap();

/**
 * The picture as black ink where it is dark, or white ink where it is light, the rest see-through: laid over
 * a ground it does what multiply or screen does with the grey picture, at a fraction of their time.
 */
function inked(picture, blend) {
  const made = inks.get(picture) ?? {};
  inks.set(picture, made);
  return (made[blend] ??= ink(picture, blend));
}

function ink(picture, blend) {
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = pixels;
  const white = blend === "screen";
  const { width, height } = canvas;
  for (let index = 0; index < data.length; index += 4) {
    const grey = (data[index] + data[index + 1] + data[index + 2]) / 3;
    const inside = Math.min(1, fromEdge(index / 4, width, height) / MARGIN);
    const amount = LEVEL * 255 + ((white ? grey : 255 - grey) - LEVEL * 255) * inside;
    data[index] = data[index + 1] = data[index + 2] = white ? 255 : 0;
    data[index + 3] = amount;
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/** How far a pixel, counted by rows from the top left, is from the nearest edge. */
function fromEdge(pixel, width, height) {
  const [x, y] = [pixel % width, Math.floor(pixel / width)];
  return Math.min(x, y, width - 1 - x, height - 1 - y);
}
