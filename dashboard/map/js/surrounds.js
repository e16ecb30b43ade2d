/** Surrounds say how well a place is known: circle of true scale, district ring, pill of a whole border. */

import { FAMILY } from "./labels.js";
import { selectedRings } from "./selection.js";

const TURN = 2 * Math.PI;
const FINE_DASH = [1.5, 2.5];
const LEADER_FROM = 4;
const COUNT_FONT = `700 14px ${FAMILY}`;

/** A hatch of slanted lines as a canvas pattern, sharp at any number of device pixels a CSS pixel. */
export function hatchOf(context, ratio, colour) {
  const side = 12;
  const tile = document.createElement("canvas");
  tile.width = tile.height = side * ratio;
  const pen = tile.getContext("2d");
  pen.scale(ratio, ratio);
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.18;
  pen.lineWidth = 1.2;
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - 3, side + 3);
    pen.lineTo(shift + side + 3, -3);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, "repeat");
  pattern.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]));
  return pattern;
}

/**
 * Circles of 25 km, true to scale, one a spot.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./layout.js").Layout} layout
 * @param {object} colours  one theme of options.palette
 */
export function drawCircles(frame, layout, colours) {
  for (const circle of layout.circles) {
    drawNearbyCircle(
      frame.context,
      circle.x - frame.left,
      circle.y - frame.top,
      circle.radius,
      colours.ink2,
    );
  }
}

/** One dashed circle with a breath of fill. */
export function drawNearbyCircle(context, x, y, radius, colour) {
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fillStyle = colour;
  context.globalAlpha = 0.06;
  context.fill();
  context.globalAlpha = 0.8;
  context.strokeStyle = colour;
  context.lineWidth = 1.1;
  context.setLineDash([3, 3]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** One dotted, hatched ring; `ground` is laid under the hatch. */
export function drawRing(context, x, y, radius, { ground, hatch, edge }) {
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fillStyle = ground;
  context.globalAlpha = 0.72;
  context.fill();
  context.globalAlpha = 1;
  context.fillStyle = hatch;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = 1.1;
  context.setLineDash(FINE_DASH);
  context.stroke();
  context.setLineDash([]);
}

/**
 * District rings; what was pushed off its place keeps a leader to it.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./layout.js").Layout} layout
 * @param {object} colours  one theme of options.palette
 * @param {string} selected  id of the selected thing, of whatever kind
 */
export function drawRings(frame, layout, colours, selected) {
  const { context } = frame;
  const hatch = hatchOf(context, frame.ratio, colours.ink2);
  const chosen = selectedRings(layout, selected);
  for (const ring of layout.rings) {
    for (const own of ring.members) drawLeader(frame, ring, own, ring.radius, colours);
  }
  for (const mark of layout.marks) {
    if (mark.drawn === "mark") drawLeader(frame, mark, mark, layout.radius, colours);
  }
  for (const ring of layout.rings) {
    const [x, y] = [ring.x - frame.left, ring.y - frame.top];
    drawRing(context, x, y, ring.radius, { ground: colours.card, hatch, edge: colours.ink2 });
    if (chosen.includes(ring)) {
      context.lineWidth = 2.6;
      context.strokeStyle = colours.ink;
      context.stroke();
    }
    if (ring.counted) drawCount(context, x, y, ring.subjects.length, colours);
  }
}

function drawCount(context, x, y, count, colours) {
  context.font = COUNT_FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colours.card;
  context.strokeText(String(count), x, y + 0.5);
  context.fillStyle = colours.ink;
  context.fillText(String(count), x, y + 0.5);
}

/** A line from a thing to the place of it, or of a part of it, where that lies outside it. */
function drawLeader(frame, thing, place, radius, colours) {
  if (Math.hypot(place.ownX - thing.x, place.ownY - thing.y) < radius + LEADER_FROM) return;
  const { context } = frame;
  const [ownX, ownY] = [place.ownX - frame.left, place.ownY - frame.top];
  context.beginPath();
  context.moveTo(thing.x - frame.left, thing.y - frame.top);
  context.lineTo(ownX, ownY);
  context.strokeStyle = colours.ink2;
  context.lineWidth = 0.8;
  context.stroke();
  context.beginPath();
  context.arc(ownX, ownY, 1.6, 0, TURN);
  context.fillStyle = colours.ink2;
  context.fill();
}

/**
 * Pills with their title and a leader to their border; the marks in them are drawn with the others.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./layout.js").Layout} layout
 * @param {object} colours  one theme of options.palette
 * @param {{text: string, font: string}} title
 * @param {string} selected  id of the selected thing, of whatever kind
 */
export function drawPills(frame, layout, colours, title, selected) {
  const { context } = frame;
  for (const pill of layout.pills) {
    const [x, y] = [pill.x - frame.left, pill.y - frame.top];
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(pill.leaderX - frame.left, pill.leaderY - frame.top);
    context.strokeStyle = colours.ink2;
    context.lineWidth = 1;
    context.stroke();
    context.beginPath();
    context.roundRect(x - pill.halfWidth, y - pill.halfHeight, 2 * pill.halfWidth, 2 * pill.halfHeight, 8);
    context.fillStyle = colours.card;
    context.fill();
    context.lineWidth = pill.id === selected ? 2.6 : 1;
    context.strokeStyle = pill.id === selected ? colours.ink : colours.ink2;
    context.stroke();
    context.font = title.font;
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.fillStyle = colours.ink2;
    const words = pill.counted ? `${title.text}: ${pill.subjects.length}` : title.text;
    context.fillText(words, x + pill.title.x, y + pill.title.y + 0.5);
  }
}
