/** Names on the map, set where there is room: what comes first takes it. */

import { borderColour } from "./borders.js";
import { COMPACT_ZOOM } from "./canvas.js";
import { letterAlong } from "./lettering.js";
import { Taken } from "./taken.js";

export const FAMILY = '"Source Sans", sans-serif';
export const PILL_FONT = `600 12px ${FAMILY}`;
const HALO_WIDTH = 3.2;
/** Lowest rank of a town that is named, by zoom; below that zoom only higher ranks are. */
const TOWN_RANKS = [
  { below: 6, rank: 1 },
  { below: 6.8, rank: 2 },
  { below: 7.6, rank: 4 },
  { below: 8.6, rank: 5 },
  { below: Infinity, rank: Infinity },
];
const MAJOR_TOWN = 2;
const RING_NAMES_FROM = 6.8;
const DIVISIONS_FROM = 6.8;
const NEAR_EDGE = 8;

/**
 * The room that no name may enter: marks, rings, pills and the controls that lie over the map.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./layout.js").Layout} layout
 * @param {{left: number, top: number, right: number, bottom: number}[]} controls  CSS pixels of the map
 */
export function roomTaken(frame, layout, controls) {
  const taken = new Taken();
  const { left, top } = frame.view;
  for (const box of controls) taken.box(left + box.left, top + box.top, left + box.right, top + box.bottom);
  for (const { x, y, halfWidth, halfHeight } of layout.pills) {
    const [middleX, middleY] = [x - frame.left, y - frame.top];
    taken.box(middleX - halfWidth - 4, middleY - halfHeight, middleX + halfWidth + 4, middleY + halfHeight);
  }
  const round = (thing, radius) => taken.circle(thing.x - frame.left, thing.y - frame.top, radius);
  for (const ring of layout.rings) round(ring, ring.radius);
  for (const mark of layout.marks) if (mark.drawn === "mark") round(mark, layout.radius + 3);
  return taken;
}

/**
 * Draw every name: along the borders, then towns, countries, divisions, districts.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").BaseMap} base
 * @param {import("./layout.js").Layout} layout
 * @param {object} colours  one theme of options.palette
 * @param {Taken} taken
 * @param {{divisions: boolean}} layers
 */
export function drawNames(frame, base, layout, colours, taken, layers) {
  base.borders.forEach((border, index) => {
    const style = { colour: borderColour(colours, index), halo: colours.haloFar, family: FAMILY };
    letterAlong(frame, border, style, taken);
  });
  const of = (kind) => base.labels.filter((label) => label.kind === kind);
  for (const town of of("town")) drawTown(frame, town, layout, colours, taken);
  for (const country of of("country")) drawCountry(frame, country, colours, taken);
  if (layers.divisions && frame.zoom >= DIVISIONS_FROM) {
    for (const division of of("division")) drawDivision(frame, division, colours, taken);
  }
  if (frame.zoom >= RING_NAMES_FROM) {
    for (const ring of layout.rings) if (ring.name) drawRingName(frame, ring, colours, taken);
  }
}

function drawTown(frame, town, layout, colours, taken) {
  const { rank } = TOWN_RANKS.find((step) => frame.zoom < step.below);
  if (!town.capital && town.rank > rank) return;
  const at = onCanvas(frame, town);
  if (!onFrame(frame, at) || namesRingOnIt(town, at, frame, layout)) return;
  const major = town.capital || town.rank <= MAJOR_TOWN;
  const style = {
    font: `${town.capital ? "700 14px" : major ? "600 13px" : "500 12px"} ${FAMILY}`,
    colour: major ? colours.town : colours.town2,
    halo: town.atHome ? colours.halo : colours.haloFar,
  };
  const distances = major ? [6, 18, 30, 42] : [6];
  const sides = ["right", "left", "above", "below"];
  const set = distances.some((distance) => setName(frame, town.text, at, style, taken, distance, sides));
  if (set) drawTownSymbol(frame.context, at, town.capital, major, colours);
}

function onFrame(frame, { x, y }) {
  return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
}

function namesRingOnIt(town, at, frame, layout) {
  return layout.rings.some(
    (ring) =>
      Math.hypot(ring.ownX - frame.left - at.x, ring.ownY - frame.top - at.y) < ring.radius &&
      ring.name.startsWith(town.text),
  );
}

function drawTownSymbol(context, { x, y }, capital, major, colours) {
  context.beginPath();
  if (capital) context.rect(x - 3.5, y - 3.5, 7, 7);
  else context.arc(x, y, major ? 2.6 : 2, 0, 2 * Math.PI);
  context.fillStyle = colours.card;
  context.fill();
  context.strokeStyle = colours.town;
  context.lineWidth = 1.4;
  context.stroke();
}

function drawCountry(frame, country, colours, taken) {
  const { context, view } = frame;
  const text = country.text.toLocaleUpperCase();
  const style = {
    font: `600 ${country.atHome ? 16 : 13}px ${FAMILY}`,
    spacing: country.atHome ? "5px" : "3.5px",
    colour: country.atHome ? colours.homeCountry : colours.country,
    halo: country.atHome ? colours.halo : colours.haloFar,
  };
  const half = widthOf(context, text, style) / 2 + 10;
  const own = onCanvas(frame, country);
  const at = {
    x: Math.max(view.left + half, Math.min(view.right - half, own.x)),
    y: Math.max(view.top + 20, Math.min(view.bottom - 24, own.y)),
  };
  // Slid further than this, a country's name would stand in its neighbour.
  const farthest = frame.zoom < COMPACT_ZOOM ? 26 : 60;
  if (Math.abs(at.x - own.x) > farthest || Math.abs(at.y - own.y) > farthest) return;
  setName(frame, text, at, style, taken, 0, ["on", "above", "below"]);
}

function drawDivision(frame, division, colours, taken) {
  const style = {
    font: `italic 500 12.5px ${FAMILY}`,
    spacing: "0.6px",
    colour: colours.divisionName,
    halo: division.atHome ? colours.halo : colours.haloFar,
  };
  setName(frame, division.text, onCanvas(frame, division), style, taken, 0, ["on", "above", "below"]);
}

function drawRingName(frame, ring, colours, taken) {
  const at = { x: ring.x - frame.left, y: ring.y - frame.top };
  const style = { font: PILL_FONT, colour: colours.ink2, halo: colours.halo };
  const text = shorten(ring.name, 40);
  const below = ["below", "below to the left", "below to the right"];
  const sides = [...below, "above", "above to the left", "above to the right", "right", "left"];
  setName(frame, text, at, style, taken, ring.radius + 4, sides);
}

/** Where a name's left end and middle line stand, for each side of its point. */
const SIDES = {
  on: (at, width) => ({ left: at.x - width / 2, y: at.y }),
  right: (at, _width, away) => ({ left: at.x + away, y: at.y }),
  left: (at, width, away) => ({ left: at.x - away - width, y: at.y }),
  above: (at, width, away, half) => ({ left: at.x - width / 2, y: at.y - away - half }),
  below: (at, width, away, half) => ({ left: at.x - width / 2, y: at.y + away + half }),
  "above to the left": (at, width, away, half) => ({ left: at.x - width, y: at.y - away - half }),
  "above to the right": (at, _width, away, half) => ({ left: at.x, y: at.y - away - half }),
  "below to the left": (at, width, away, half) => ({ left: at.x - width, y: at.y + away + half }),
  "below to the right": (at, _width, away, half) => ({ left: at.x, y: at.y + away + half }),
};

/**
 * Set a name on the first of `sides` where it has room; `away` is its distance from the point, CSS pixels.
 */
function setName(frame, text, at, style, taken, away, sides) {
  const { context } = frame;
  const width = widthOf(context, text, style);
  const half = Number(style.font.match(/([\d.]+)px/)[1]) * 0.62;
  for (const side of sides) {
    const { left, y } = SIDES[side](at, width, away, half);
    if (!standsWith(frame.view, at, left, y - half, left + width, y + half)) continue;
    if (!taken.isFree(left - 2, y - half, left + width + 2, y + half)) continue;
    taken.box(left - 3, y - half - 1, left + width + 3, y + half + 1);
    context.letterSpacing = style.spacing ?? "0px";
    drawHaloed(context, text, left, y, style);
    context.letterSpacing = "0px";
    return true;
  }
  return false;
}

function drawHaloed(context, text, x, y, { font, colour, halo }) {
  context.font = font;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO_WIDTH;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function widthOf(context, text, { font, spacing = "0px" }) {
  context.font = font;
  context.letterSpacing = spacing;
  const { width } = context.measureText(text);
  context.letterSpacing = "0px";
  return width;
}

function onCanvas(frame, label) {
  return { x: label.x * frame.scale - frame.left, y: label.y * frame.scale - frame.top };
}

/**
 * A name stands whole in what is seen if its point is seen, else whole outside, where a pan brings both in.
 */
function standsWith(view, at, left, top, right, bottom) {
  const pointSeen = at.x > view.left && at.x < view.right && at.y > view.top && at.y < view.bottom;
  if (!pointSeen) return right < view.left || left > view.right || bottom < view.top || top > view.bottom;
  return (
    left >= view.left + NEAR_EDGE &&
    right <= view.right - NEAR_EDGE &&
    top >= view.top + 2 &&
    bottom <= view.bottom - 2
  );
}

/** A text of at most `most` characters, an ellipsis where it was cut. */
export function shorten(text, most) {
  const start = Array.from(text.slice(0, 4 * most));
  return start.length > most
    ? `${start
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : start.join("");
}
