/** Names on the map, set where there is room: what comes first takes it. */

import { borderColour } from "./borders.js";
import { HALO_WIDTH, letterAlong } from "./lettering.js";
import { crossesLine, figuresOf } from "./ruler.js";
import { Taken } from "./taken.js";

export const FAMILY = '"Source Sans", sans-serif';
export const PILL_FONT = `600 12px ${FAMILY}`;
/** Lowest rank of a town that is named, by zoom; below that zoom only higher ranks are. */
const TOWN_RANKS = [
  { below: 6, rank: 1 },
  { below: 6.8, rank: 2 },
  { below: 7.6, rank: 4 },
  { below: 8.6, rank: 5 },
  { below: Infinity, rank: Infinity },
];
const MAJOR_TOWN = 2;
/** How far off its town a name stands; farther only where marks sit on a major town, CSS pixels. */
const TOWN_DISTANCES = [6, 18, 30, 42];
/** A capital's square is so much larger than the spot of another town. */
const CAPITAL_MORE = 2;
/** Marks nearer to a town than this sit on it. */
const ON_TOWN = 14;
/** How far a country's name may slide, so that it never stands in its neighbour, by the width of the map. */
const FARTHEST_SLIDE = { narrow: 26, wide: 60 };
const SLIDE_STEP = 13;
const NARROW = 560;
const FIGURE_DISTANCES = [10, 18, 28];
const RING_NAMES_FROM = 6.8;
/** How far to the side a ring's name may stand under or over it, of its own width. */
const RING_NAME_SHIFTS = [0, -0.25, 0.25, -0.5, 0.5];
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
 * Draw every name: kilometres and names along the borders, then towns, countries, divisions, districts.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").BaseMap} base
 * @param {import("./layout.js").Layout} layout
 * @param {object} colours  one theme of options.palette
 * @param {Taken} taken
 * @param {{[layer: string]: boolean}} layers  which of them are shown; places: towns, countries and divisions
 * @param {object} words  options.words
 */
export function drawNames(frame, base, layout, colours, taken, layers, words) {
  const haloAt = ({ x, y }) => {
    const isHome = base.isHome((x + frame.left) / frame.scale, (y + frame.top) / frame.scale);
    return isHome ? colours.halo : colours.haloFar;
  };
  if (layers.km) drawFigures(frame, base, { colours, haloAt, words }, taken);
  if (layers.names) {
    base.borders.forEach((border, index) => {
      letterAlong(frame, border, { colour: borderColour(colours, index), haloAt, family: FAMILY }, taken);
    });
  }
  if (layers.places) drawPlaces(frame, base, layout, colours, taken, layers);
  if (layers.names && frame.zoom >= RING_NAMES_FROM) {
    for (const ring of layout.rings) if (ring.name) drawRingName(frame, ring, colours, taken);
  }
}

function drawPlaces(frame, base, layout, colours, taken, layers) {
  const of = (kind) => base.labels.filter((label) => label.kind === kind);
  for (const town of of("town")) drawTown(frame, town, layout, colours, taken);
  for (const country of of("country")) drawCountry(frame, country, colours, taken);
  if (!layers.divisions || frame.zoom < DIVISIONS_FROM) return;
  for (const division of of("division")) drawDivision(frame, division, colours, taken);
}

/** The figures of the ruler, each beside its tick, off the line. */
function drawFigures(frame, base, { colours, haloAt, words }, taken) {
  for (const { km, border, x, y, across } of figuresOf(frame, base)) {
    const { line } = base.borders[border];
    const style = { font: PILL_FONT, colour: borderColour(colours, border) };
    const text = words.kmFigure.replace("{}", km);
    const isOff = (box) => !crossesLine(frame, line, box);
    FIGURE_DISTANCES.some((distance) =>
      [across, { x: -across.x, y: -across.y }].some((way) => {
        const at = { x: x + way.x * distance, y: y + way.y * distance };
        const sides = [way.x > 0 ? "right" : "left", way.y > 0 ? "below" : "above"];
        if (Math.abs(way.x) < Math.abs(way.y)) sides.reverse();
        return setName(frame, text, at, { ...style, halo: haloAt(at) }, taken, 0, sides, isOff);
      }),
    );
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
  const distances = major && marksSitOn(at, frame, layout) ? TOWN_DISTANCES : TOWN_DISTANCES.slice(0, 1);
  const sides = ["right", "left", "above", "below"];
  const symbol = town.capital ? CAPITAL_MORE : 0;
  const set = distances.some((distance) =>
    setName(frame, town.text, at, style, taken, distance + symbol, sides),
  );
  if (set) drawTownSymbol(frame.context, at, town.capital, major, colours);
}

function onFrame(frame, { x, y }) {
  return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
}

/** Whether a district's ring that stands on a town has the town's name already. */
function namesRingOnIt(town, at, frame, layout) {
  if (frame.zoom < RING_NAMES_FROM) return false;
  return layout.rings.some(
    (ring) =>
      ring.name.split(", ").some((name) => name.startsWith(town.text)) &&
      ring.members.some(({ ownX, ownY }) => apart(frame, at, ownX, ownY) < ring.radius),
  );
}

function marksSitOn(at, frame, layout) {
  const near = (reach) => (thing) => apart(frame, at, thing.x, thing.y) < reach(thing);
  return (
    layout.rings.some(near((ring) => ring.radius + TOWN_DISTANCES[0])) ||
    layout.marks.some(near(() => layout.radius + ON_TOWN))
  );
}

/** CSS pixels from a point of the canvas to one in absolute pixels. */
function apart(frame, { x, y }, absoluteX, absoluteY) {
  return Math.hypot(absoluteX - frame.left - x, absoluteY - frame.top - y);
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
  const inView = {
    x: Math.max(view.left + half, Math.min(view.right - half, own.x)),
    y: Math.max(view.top + 20, Math.min(view.bottom - 24, own.y)),
  };
  const farthest = view.right - view.left < NARROW ? FARTHEST_SLIDE.narrow : FARTHEST_SLIDE.wide;
  for (const slide of slides(farthest)) {
    const at = { x: inView.x + slide.x, y: inView.y + slide.y };
    if (Math.abs(at.x - own.x) > farthest || Math.abs(at.y - own.y) > farthest) continue;
    if (setName(frame, text, at, style, taken, 0, ["on"])) return;
  }
}

/** Steps to all sides, the shortest first, CSS pixels. */
function slides(farthest) {
  const most = Math.floor(farthest / SLIDE_STEP);
  const steps = Array.from({ length: 2 * most + 1 }, (_, index) => (index - most) * SLIDE_STEP);
  const all = steps.flatMap((x) => steps.map((y) => ({ x, y })));
  return all.sort((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y));
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
  const style = { font: PILL_FONT, colour: colours.town2, halo: colours.halo };
  const text = shorten(ring.name, 40);
  const width = widthOf(frame.context, text, style);
  const set = (side, x) => setName(frame, text, { x, y: at.y }, style, taken, ring.radius + 4, [side]);
  for (const side of ["below", "above"]) {
    if (RING_NAME_SHIFTS.some((shift) => set(side, at.x + shift * width))) return;
  }
  set("right", at.x) || set("left", at.x);
}

/** Where a name's left end and middle line stand, for each side of its point. */
const SIDES = {
  on: (at, width) => ({ left: at.x - width / 2, y: at.y }),
  right: (at, _width, away) => ({ left: at.x + away, y: at.y }),
  left: (at, width, away) => ({ left: at.x - away - width, y: at.y }),
  above: (at, width, away, half) => ({ left: at.x - width / 2, y: at.y - away - half }),
  below: (at, width, away, half) => ({ left: at.x - width / 2, y: at.y + away + half }),
};

/**
 * Set a name on the first of `sides` where it has room and `fits`; `away` is its distance from the point, CSS
 * pixels.
 */
function setName(frame, text, at, style, taken, away, sides, fits = () => true) {
  const { context } = frame;
  const width = widthOf(context, text, style);
  const half = Number(style.font.match(/([\d.]+)px/)[1]) * 0.62;
  for (const side of sides) {
    const { left, y } = SIDES[side](at, width, away, half);
    if (!standsWith(frame.view, at, left, y - half, left + width, y + half)) continue;
    if (!taken.isFree(left - 2, y - half, left + width + 2, y + half)) continue;
    if (!fits({ left, top: y - half, right: left + width, bottom: y + half })) continue;
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
