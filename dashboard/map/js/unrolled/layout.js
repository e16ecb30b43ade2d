/**
 * Where everything of the unrolled border stands, in CSS pixels of its canvas: a panel for each border, sites
 * over its axis, what is dated under it. A mark stands where its place and day are, or where they may be.
 */

import { timeRules } from "./time.js";

export const RADIUS = 5.4;
const GUTTER = 58;
const BETWEEN_PANELS = 26;
const RIGHT = 14;
const NARROWEST = 150;
const CAPTION = 19;
const FIGURES = 17;
const FOOT = 24;
const LANE = 14.5;
/** Where a mark has room in so many lanes it is in one of them; else in one of the others. */
const LANES = 4;
const MOST_LANES = 9;
/** Of panels under each other: the height of one with something in it, and of one with nothing. */
const STACKED_HEIGHT = { full: 400, empty: 190 };
/** So much of it is left for time, however many lanes its sites have. */
const LEAST_FOR_TIME = 60;
/** Room between the first and last day and the edges, so that no mark is cut. */
const WITHIN = RADIUS + 5;
const BETWEEN_MARKS = 2.2;
const RULES_APART = 18;
const TICK_KM = 100;
/** An uncertain day is a box where it is longer than the mark is high. */
const MARK_HEIGHT = 2 * RADIUS + 2;

/**
 * @typedef {object} Panel
 * @property {number} border  its number
 * @property {object} line  one of options.unrolled.borders
 * @property {number} left
 * @property {number} right
 * @property {number} top  of its caption
 * @property {number} lanesTop
 * @property {number} axis  y of the axis line
 * @property {number} bottom  y at which the time ends
 * @property {(km: number) => number} x
 * @property {(x: number) => number} kmAt
 *
 * @typedef {object} Spot  one mark: a subject along one border
 * @property {import("../scene.js").Subject} subject
 * @property {Panel} panel
 * @property {boolean} dated
 * @property {number} x
 * @property {number} y
 * @property {{left: number, right: number, from: number, to: number}[]} bars  where the place may lie; none of
 *   an exact site
 * @property {{top: number, bottom: number} | null} box  the days that it may have been, where that shows
 * @property {number[][]} stretches  its [from, to] on this border, kilometres
 *
 * @typedef {object} Chart
 * @property {number} height  CSS pixels
 * @property {Panel[]} panels
 * @property {Spot[]} spots
 * @property {{y: number, text: string, panel: Panel}[]} rules
 */

/**
 * @param {object} unrolled  options.unrolled
 * @param {import("../scene.js").Subject[]} subjects  those in view
 * @param {{days: object, axis: number[] | null}} times  as the scene has them, by number of the subject
 * @param {Set<number>} happening  the shapes of what happens: what of it is undated has no place in the chart
 * @param {{width: number, height: number, stacked: boolean}} size  stacked: panels stand under each other, as
 *   high together as they need
 * @returns {Chart}
 */
export function layOutChart(unrolled, subjects, times, happening, size) {
  const along = subjects.flatMap((subject, number) => entriesOf(subject, times.days[number], unrolled));
  const dated = new Set(along.filter(({ days }) => days && times.axis).map(({ border }) => border));
  const panels = size.stacked
    ? stackedPanels(unrolled.borders, size.width, dated)
    : panelsInRow(unrolled.borders, size);
  const sites = along.filter(({ days, subject }) => !days && !happening.has(subject.shape));
  for (const panel of panels) placeSites(panel, sites);
  if (!size.stacked) alignAxes(panels);
  for (const panel of panels) settle(panel);
  if (size.stacked) makeRoom(panels);
  const spots = panels.flatMap((panel) => [...sitesOf(panel), ...datedOf(panel, along, times.axis)]);
  const rules = panels.flatMap((panel) => rulesOf(panel, times.axis, unrolled.words.months));
  return { height: Math.max(...panels.map(({ bottom }) => bottom)) + FOOT, panels, spots, rules };
}

/** A subject by the borders along which it lies. */
function entriesOf(subject, days, { stretches }) {
  const byBorder = groupedBy(stretches[subject.id] ?? [], ([border]) => border);
  return [...byBorder].map(([border, found]) => ({
    subject,
    border,
    days: days ?? null,
    stretches: found.map(([, from, to]) => [from, to]),
  }));
}

/** Things by what `keyOf` says of them, in their order. */
export function groupedBy(things, keyOf) {
  const groups = new Map();
  for (const thing of things) {
    const key = keyOf(thing);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(thing);
  }
  return groups;
}

function stackedPanels(lines, width, dated) {
  let top = 0;
  return lines.map((line, border) => {
    const height = dated.has(border) ? STACKED_HEIGHT.full : STACKED_HEIGHT.empty;
    const panel = panelOf(line, border, { left: GUTTER, right: width - RIGHT, top, height });
    top += height;
    return panel;
  });
}

function panelsInRow(lines, { width, height }) {
  const room = width - GUTTER - RIGHT - BETWEEN_PANELS * (lines.length - 1);
  const widths = shares(
    lines.map(({ km }) => km),
    room,
  );
  let left = GUTTER;
  return lines.map((line, border) => {
    const panel = panelOf(line, border, { left, right: left + widths[border], top: 0, height });
    left += widths[border] + BETWEEN_PANELS;
    return panel;
  });
}

/** Widths in proportion, none under the narrowest as long as there is room for that. */
function shares(lengths, room) {
  const least = Math.min(NARROWEST, room / lengths.length);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const wanted = lengths.map((length) => Math.max(least, (length / whole) * room));
  const over = wanted.reduce((sum, width) => sum + width - least, 0);
  const left = room - least * lengths.length;
  return wanted.map((width) => least + (over > 0 ? ((width - least) / over) * left : 0));
}

function panelOf(line, border, { left, right, top, height }) {
  const scale = (right - left) / line.km;
  return {
    border,
    line,
    left,
    right,
    top,
    lanesTop: top + CAPTION,
    axis: 0,
    bottom: top + height - FOOT,
    sites: [],
    lanes: 0,
    x: (km) => left + Math.max(0, Math.min(line.km, km)) * scale,
    kmAt: (x) => Math.max(0, Math.min(line.km, (x - left) / scale)),
  };
}

/** Sites in lanes over the axis: exact ones first, at their kilometre; the others where there is room. */
function placeSites(panel, sites) {
  const mine = sites.filter((entry) => entry.border === panel.border);
  const [exact, loose] = [mine.filter(isExact), mine.filter((entry) => !isExact(entry))];
  for (const entry of [...exact, ...loose]) {
    panel.sites.push({ ...entry, ...freeLane(panel, entry) });
  }
  panel.lanes = Math.max(0, ...panel.sites.map(({ lane }) => lane + 1));
}

function isExact({ stretches }) {
  return stretches.every(([from, to]) => from === to);
}

/** The free place that is nearest to the middle of its stretch on the axis. */
function freeLane(panel, entry) {
  const apart = 2 * RADIUS + BETWEEN_MARKS;
  const places = placesOf(panel, entry, apart);
  const free = [];
  for (let lane = 0; lane < MOST_LANES && (lane < LANES || !free.length); lane += 1) {
    const others = panel.sites.filter((other) => other.lane === lane);
    const x = places.find((place) => others.every((other) => Math.abs(other.x - place) >= apart));
    if (x !== undefined) free.push({ x, lane, far: Math.hypot(x - places[0], lane * LANE) });
  }
  if (!free.length) return { x: places[0], lane: MOST_LANES - 1 };
  return free.reduce((best, one) => (one.far < best.far ? one : best));
}

/** Where in its stretch a mark may stand, the middle first: nothing says that one of them is truer. */
function placesOf(panel, { stretches }, step) {
  const [from, to] = middleStretch(stretches);
  const [begin, end] = [panel.x(from), panel.x(to)];
  const middle = (begin + end) / 2;
  const places = [middle];
  for (let off = step; middle + off <= end; off += step) places.push(middle - off, middle + off);
  return places;
}

/** The longest of some stretches. */
function middleStretch(stretches) {
  return stretches.reduce((best, one) => (one[1] - one[0] > best[1] - best[0] ? one : best));
}

/** Panels beside each other have their axes on one line. */
function alignAxes(panels) {
  const lanes = Math.max(...panels.map((panel) => panel.lanes));
  for (const panel of panels) panel.lanes = lanes;
}

function settle(panel) {
  panel.axis = panel.lanesTop + panel.lanes * LANE + (panel.lanes ? 4 : 0) + FIGURES;
}

/** A panel with too little left for time grows, and those under it move down. */
function makeRoom(panels) {
  let down = 0;
  for (const panel of panels) {
    for (const edge of ["top", "lanesTop", "axis", "bottom"]) panel[edge] += down;
    const missing = Math.max(0, LEAST_FOR_TIME - (panel.bottom - panel.axis));
    panel.bottom += missing;
    down += missing;
  }
}

function sitesOf(panel) {
  const lowest = panel.axis - FIGURES - LANE / 2 - 1;
  return panel.sites.map(({ subject, stretches, x, lane }) => ({
    subject,
    panel,
    dated: false,
    x,
    y: lowest - lane * LANE,
    bars: barsOf(panel, stretches),
    box: null,
    stretches,
  }));
}

function barsOf(panel, stretches) {
  return stretches
    .filter(([from, to]) => to > from)
    .map(([from, to]) => ({ left: panel.x(from), right: panel.x(to), from, to }));
}

/** What is dated, the latest last, so that it lies on top. */
function datedOf(panel, along, axis) {
  if (!axis) return [];
  const mine = along.filter((entry) => entry.border === panel.border && entry.days);
  const placed = [];
  const timed = mine
    .map((entry) => ({ entry, ...reachOf(panel, entry.days, axis) }))
    .sort((one, other) => isExact(other.entry) - isExact(one.entry) || one.y - other.y);
  for (const { entry, y, top, bottom } of timed) {
    const x = freePlace(panel, entry, y, placed);
    const box = bottom - top > MARK_HEIGHT ? { top, bottom } : null;
    const { subject, stretches } = entry;
    placed.push({ subject, panel, dated: true, x, y, bars: barsOf(panel, stretches), box, stretches });
  }
  return placed;
}

/** From the first to the last day that it may have been, as far as the axis has them, and their middle. */
function reachOf(panel, [earliest, latest], [first, last]) {
  const within = (day) => Math.max(first, Math.min(last, day));
  const top = yAt(panel, within(earliest ?? first), first, last);
  const bottom = yAt(panel, within(latest ?? last), first, last);
  return { top, bottom, y: (top + bottom) / 2 };
}

function freePlace(panel, entry, y, placed) {
  const apart = 2 * RADIUS + BETWEEN_MARKS;
  const places = placesOf(panel, entry, apart / 2);
  const free = places.find((x) => placed.every((other) => Math.hypot(other.x - x, other.y - y) >= apart));
  return free ?? places[0];
}

function yAt(panel, day, first, last) {
  const [top, bottom] = [panel.axis + WITHIN, panel.bottom - WITHIN];
  return last === first ? (top + bottom) / 2 : top + ((day - first) / (last - first)) * (bottom - top);
}

function rulesOf(panel, axis, months) {
  if (!axis) return [];
  const [first, last] = axis;
  const height = panel.bottom - panel.axis - 2 * WITHIN;
  return timeRules(first, last, height, RULES_APART, months).map(({ day, text }) => ({
    y: yAt(panel, day, first, last),
    text,
    panel,
  }));
}

/**
 * The figures of the ruler: at every tick for which there is room, and at 0.
 * @param {Panel} panel
 * @returns {{km: number, x: number, figure: boolean}[]}
 */
export function ticksOf(panel) {
  const apart = panel.x(TICK_KM) - panel.x(0);
  const every = TICK_KM * ([1, 2, 5, 10, 20, 50].find((step) => step * apart >= 44) ?? 100);
  const ticks = [];
  for (let km = 0; km <= panel.line.km; km += TICK_KM) {
    ticks.push({ km, x: panel.x(km), figure: km % every === 0 });
  }
  return ticks;
}

/**
 * What lies under a point: a mark, else a bar.
 * @param {Chart} chart
 * @param {{x: number, y: number}} point
 * @param {number} reach  how near to a mark is on it
 * @returns {Spot | null}
 */
export function spotAt({ spots }, { x, y }, reach) {
  let found = null;
  let least = reach;
  for (const spot of spots) {
    const far = Math.hypot(spot.x - x, spot.y - y);
    if (far <= least) [least, found] = [far, spot];
  }
  if (found) return found;
  const onBar = (spot) =>
    Math.abs(spot.y - y) <= 4 && spot.bars.some(({ left, right }) => x >= left && x <= right);
  return spots.filter((spot) => spot.dated && onBar(spot)).at(-1) ?? null;
}

/** The panel in which a point is, anywhere over its kilometres. */
export function panelAt({ panels }, { x, y }) {
  return panels.find(
    (panel) => x >= panel.left - 6 && x <= panel.right + 6 && y >= panel.top && y <= panel.bottom + FOOT,
  );
}
