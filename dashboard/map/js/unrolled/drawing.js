/** The unrolled border on its canvas. What is drawn where is in its layout. */

import { borderColour, borderDash } from "../borders.js";
import { FAMILY, shorten } from "../labels.js";
import { drawShape } from "../marks.js";
import { RADIUS, groupedBy, ticksOf } from "./layout.js";

const BAR = 6;
const BAR_ALPHA = 0.3;
const SMALL = `500 12px ${FAMILY}`;
const CAPTION = `650 12.5px ${FAMILY}`;
const NAME = `650 13px ${FAMILY}`;
const LONGEST_NAME = 52;
const NAME_HEIGHT = 18;
/** How far under the axis the name of a site stands: beside it there are others. */
const UNDER_AXIS = 13;
/** How what is selected and what is pointed at are outlined. */
const CHOSEN = { ink: "ink", width: 2.4 };
const POINTED = { ink: "ink2", width: 1.6 };

/**
 * @typedef {object} Look  how the chart is drawn
 * @property {import("../marks.js").Style} marks
 * @property {object} colours  one theme of options.palette
 * @property {{dash: number[]}[]} borderStyles
 * @property {object} words  options.unrolled.words
 */

/**
 * @param {CanvasRenderingContext2D} context  one unit is one CSS pixel
 * @param {import("./layout.js").Chart} chart
 * @param {Look} look
 * @param {{selected: string, hovered: string, stretch: number[] | null}} state  ids; stretch: number of the
 *   border, from and to
 */
export function drawChart(context, chart, look, state) {
  for (const panel of chart.panels) {
    if (state.stretch?.[0] === panel.border) drawStretch(context, panel, look, state.stretch);
    drawRules(context, panel, chart, look);
    drawGuides(context, panel, look);
    drawAxis(context, panel, look);
    drawCaption(context, panel, look);
    if (!chart.spots.some((spot) => spot.panel === panel && spot.dated)) drawNothing(context, panel, look);
  }
  drawBars(context, chart.spots, look);
  const told = (id) => chart.spots.filter(({ subject }) => id && subject.id === id);
  const [chosen, pointed] = [told(state.selected), told(state.hovered)];
  const raised = [
    ...pointed.filter((spot) => !chosen.includes(spot)).map((spot) => ({ spot, pen: POINTED })),
    ...chosen.map((spot) => ({ spot, pen: CHOSEN })),
  ];
  for (const { spot, pen } of raised) outlineBars(context, spot, look.colours[pen.ink], pen.width);
  const others = chart.spots.filter((spot) => !chosen.includes(spot) && !pointed.includes(spot));
  for (const spot of others) drawSpot(context, spot, look);
  for (const { spot, pen } of raised) drawRaised(context, spot, look, pen);
  // The names come last, so that no mark lies on them.
  for (const { spot, pen } of raised) drawName(context, spot, look, look.colours[pen.ink]);
}

function drawStretch(context, panel, { colours }, [border, from, to]) {
  const [left, right] = [panel.x(from), panel.x(to)];
  context.fillStyle = context.strokeStyle = borderColour(colours, border);
  context.globalAlpha = 0.13;
  context.fillRect(left, panel.lanesTop, right - left, panel.bottom - panel.lanesTop);
  context.globalAlpha = 0.7;
  context.lineWidth = 1.2;
  context.setLineDash([]);
  segment(context, left, panel.lanesTop, left, panel.bottom);
  segment(context, right, panel.lanesTop, right, panel.bottom);
  context.globalAlpha = 1;
}

function drawRules(context, panel, { rules, panels }, { colours, words }) {
  const first = panels.every((other) => other.left >= panel.left);
  context.font = SMALL;
  context.textBaseline = "middle";
  context.textAlign = "right";
  context.lineWidth = 1;
  for (const { y, text } of rules.filter((rule) => rule.panel === panel)) {
    context.strokeStyle = colours.edge;
    segment(context, panel.left, y, panel.right, y);
    context.fillStyle = colours.ink2;
    if (first) context.fillText(text, panel.left - 8, y);
  }
  context.strokeStyle = colours.edge;
  context.strokeRect(panel.left, panel.axis, panel.right - panel.left, panel.bottom - panel.axis);
  context.fillStyle = colours.ink2;
  const lanes = panel.axis - panel.lanesTop - 17;
  if (first && panel.lanes) context.fillText(words.sites, panel.left - 8, panel.lanesTop + lanes / 2);
}

/** Dotted lines down to the names at the foot; where two have no room, the better known stays. */
function drawGuides(context, panel, { colours }) {
  context.font = SMALL;
  context.textBaseline = "top";
  const taken = [];
  const named = [];
  for (const [km, text, rank] of [...panel.line.guides].sort((one, other) => one[2] - other[2])) {
    const x = panel.x(km);
    const half = context.measureText(text).width / 2;
    const middle = Math.max(panel.left + half, Math.min(panel.right - half, x));
    const box = { left: middle - half - 6, right: middle + half + 6 };
    if (taken.some((other) => box.left < other.right && box.right > other.left)) continue;
    taken.push(box);
    named.push({ x, middle, text, end: rank === 0 });
  }
  context.textAlign = "center";
  context.lineWidth = 1;
  for (const { x, middle, text, end } of named) {
    if (!end) {
      context.strokeStyle = colours.outline;
      context.globalAlpha = 0.6;
      context.setLineDash([1, 4]);
      segment(context, x, panel.axis, x, panel.bottom + 4);
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
    context.fillStyle = colours.ink2;
    context.fillText(text, middle, panel.bottom + 7);
  }
}

/** The axis is the border: in its colour and dash, with the ruler of the map. */
function drawAxis(context, panel, { colours, borderStyles }) {
  context.strokeStyle = context.fillStyle = borderColour(colours, panel.border);
  context.lineCap = "butt";
  context.lineWidth = 3;
  context.setLineDash(borderDash(borderStyles, panel.border));
  segment(context, panel.left, panel.axis, panel.right, panel.axis);
  context.setLineDash([]);
  context.lineWidth = 1.4;
  context.font = SMALL;
  context.textBaseline = "alphabetic";
  for (const { km, x, figure } of ticksOf(panel)) {
    segment(context, x, panel.axis - (figure ? 5 : 3), x, panel.axis + 1);
    if (!figure) continue;
    context.textAlign = km === 0 ? "left" : "center";
    context.fillText(km.toLocaleString("en"), km === 0 ? x - 1 : x, panel.axis - 7);
  }
}

function drawCaption(context, panel, { colours }) {
  context.font = CAPTION;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fillStyle = borderColour(colours, panel.border);
  context.fillText(fitted(context, panel), panel.left, panel.top + 12);
}

/** The longest caption for which there is room, else the border's name. */
function fitted(context, { line, left, right }) {
  const room = right - left + 12;
  const fits = [...line.captions, line.name].find((text) => context.measureText(text).width <= room);
  return fits ?? shorten(line.name, Math.floor(room / 7));
}

function drawNothing(context, panel, { colours, words }) {
  context.font = `400 13px ${FAMILY}`;
  context.fillStyle = colours.ink2;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const lines = wrapped(context, words.nothing, panel.right - panel.left - 24);
  const middle = (panel.left + panel.right) / 2;
  const top = (panel.axis + panel.bottom) / 2 - ((lines.length - 1) * 18) / 2;
  lines.forEach((line, number) => {
    const half = context.measureText(line).width / 2 + 6;
    drawGround(context, middle - half, top + number * 18, 2 * half, colours);
    context.fillStyle = colours.ink2;
    context.fillText(line, middle, top + number * 18);
  });
}

function wrapped(context, text, width) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function drawBars(context, spots, look) {
  for (const spot of spots) {
    const fill = colourOf(spot, look);
    context.globalAlpha = BAR_ALPHA;
    context.fillStyle = fill;
    if (spot.dated) for (const bar of spot.bars) fillBar(context, bar, spot.y);
    if (spot.box) drawBox(context, spot, fill);
    context.globalAlpha = 1;
  }
  drawLanes(context, spots, look);
}

/** Bars of sites in one lane and colour are one, however many they are, so that they do not grow darker. */
function drawLanes(context, spots, look) {
  const sites = spots.filter((spot) => !spot.dated);
  const alike = groupedBy(sites, (spot) => `${spot.panel.border} ${spot.y} ${colourOf(spot, look)}`);
  for (const group of alike.values()) {
    context.beginPath();
    for (const { bars, y } of group) {
      for (const { left, right } of bars) context.rect(left, y - 2, right - left, 4);
    }
    context.globalAlpha = 0.2;
    context.fillStyle = colourOf(group[0], look);
    context.fill("nonzero");
    context.globalAlpha = 1;
  }
}

function fillBar(context, { left, right }, y) {
  context.beginPath();
  context.roundRect(left, y - BAR / 2, Math.max(1, right - left), BAR, BAR / 2);
  context.fill();
}

/** All days that it may have been, over all kilometres at which it may lie. */
function drawBox(context, { bars, box, x }, fill) {
  const reach = bars.length ? bars : [{ left: x - RADIUS, right: x + RADIUS }];
  context.strokeStyle = fill;
  context.lineWidth = 1;
  for (const { left, right } of reach) {
    context.globalAlpha = 0.1;
    context.fillRect(left, box.top, right - left, box.bottom - box.top);
    context.globalAlpha = 0.5;
    context.strokeRect(left, box.top, right - left, box.bottom - box.top);
  }
}

function colourOf({ subject }, { marks, colours }) {
  return colours.shapes[marks.shapes[subject.shape].id];
}

function drawSpot(context, spot, look, radius = RADIUS) {
  const { marks, colours } = look;
  const shape = marks.shapes[spot.subject.shape];
  const paint = { fill: colourOf(spot, look), ground: colours.card };
  drawShape(context, { x: spot.x, y: spot.y, radius }, shape, marks.fills[spot.subject.standing], marks.pen, paint);
}

/** The bars of what is selected or pointed at, in an outline. */
function outlineBars(context, { bars, y }, ink, width) {
  context.strokeStyle = ink;
  context.lineWidth = width * 0.6;
  for (const { left, right } of bars) {
    context.beginPath();
    context.roundRect(left, y - BAR / 2 - 1, Math.max(1, right - left), BAR + 2, BAR / 2 + 1);
    context.stroke();
  }
}

/** The mark of what is selected or pointed at, in a ring. */
function drawRaised(context, spot, look, { ink, width }) {
  context.beginPath();
  context.arc(spot.x, spot.y, RADIUS + 4.5, 0, 2 * Math.PI);
  context.fillStyle = look.colours.card;
  context.fill();
  context.strokeStyle = look.colours[ink];
  context.lineWidth = width;
  context.stroke();
  drawSpot(context, spot, look, RADIUS + 0.8);
}

/** The name beside the bar, on the side that has more room; that of a site under the axis. */
function drawName(context, { subject, panel, bars, x, y, dated }, { colours }, ink) {
  const text = shorten(subject.label, LONGEST_NAME);
  context.font = NAME;
  const width = context.measureText(text).width + 10;
  const begin = Math.min(x - RADIUS, ...bars.map((bar) => bar.left)) - 5;
  const end = Math.max(x + RADIUS, ...bars.map((bar) => bar.right)) + 5;
  const onLeft = begin - panel.left > panel.right - end;
  const beside = dated && width <= (onLeft ? begin - panel.left : panel.right - end);
  const over = Math.max(panel.left, Math.min(panel.right - width, x - width / 2));
  const left = beside ? (onLeft ? begin - width : end) : over;
  const middle = dated ? y - (beside ? 0 : NAME_HEIGHT + 3) : panel.axis + UNDER_AXIS;
  drawGround(context, left, middle, width, colours);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = ink;
  context.fillText(text, left + 5, middle + 0.5);
}

/** The ground of a line of text, so that nothing under it is read with it. */
function drawGround(context, left, middle, width, { card }) {
  context.beginPath();
  context.roundRect(left, middle - NAME_HEIGHT / 2, width, NAME_HEIGHT, 4);
  context.fillStyle = card;
  context.globalAlpha = 0.9;
  context.fill();
  context.globalAlpha = 1;
}

function segment(context, fromX, fromY, toX, toY) {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}
