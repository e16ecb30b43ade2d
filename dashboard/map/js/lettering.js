/**
 * Text along a meandering line: letters stand on a smoothed path beside it, where that path is calm and
 * free.
 */

export const HALO_WIDTH = 3.2;

const SIZE = 11.5;
const SPACING = 1.7;
const OFFSETS = [14, -14, 20, -20, 28, -28];
const SAMPLE = 6;
/** Two samples that turn by more than this, radians, would make letters collide or gape. */
const MOST_TURN = 0.4;
const MOST_TURN_IN_ALL = 4.2;
const CLEARANCE = 10.5;
const HALF_LETTER = 8;
const LONGEST_NAME = 60;
/** Scripts whose letters join or run to the left cannot be set one by one. */
const JOINED = /[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufefc]/;

/**
 * Letter a border's name beside it, or leave it out where no stretch in view is calm enough.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").Border} border
 * @param {{colour: string, haloAt: (point: {x: number, y: number}) => string, family: string}} style
 *   haloAt: the colour of the land at a point of the canvas
 * @param {import("./taken.js").Taken} taken
 */
export function letterAlong(frame, border, { colour, haloAt, family }, taken) {
  if (border.label.length > LONGEST_NAME || JOINED.test(border.label)) return;
  const { context } = frame;
  context.font = `700 ${SIZE}px ${family}`;
  const letters = Array.from(border.label.toLocaleUpperCase());
  const widths = letters.map((letter) => context.measureText(letter).width + SPACING);
  const length = widths.reduce((sum, width) => sum + width, 0);
  const stretch = calmestStretch(frame, border.line, length, taken);
  if (!stretch) return;
  for (const point of stretch) taken.box(point.x - 9, point.y - 9, point.x + 9, point.y + 9);
  const toRight = stretch[stretch.length - 1].x >= stretch[0].x;
  const path = measured(toRight ? stretch : [...stretch].reverse());
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO_WIDTH;
  context.strokeStyle = haloAt(stretch[Math.floor(stretch.length / 2)]);
  context.fillStyle = colour;
  setLetters(context, letters, widths, path, (letter) => context.strokeText(letter, 0, 0));
  setLetters(context, letters, widths, path, (letter) => context.fillText(letter, 0, 0));
}

function setLetters(context, letters, widths, path, draw) {
  let along = 0;
  letters.forEach((letter, index) => {
    const middle = along + widths[index] / 2;
    const [before, at, after] = [middle - 7, middle, middle + 7].map((length) => pointAt(path, length));
    context.save();
    context.translate(at.x, at.y);
    context.rotate(Math.atan2(after.y - before.y, after.x - before.x));
    draw(letter);
    context.restore();
    along += widths[index];
  });
}

/**
 * The points of the stretch of given length, of all paths beside the line, that turns least; null for none.
 */
function calmestStretch(frame, line, length, taken) {
  let best = null;
  for (const run of runsInView(frame, line)) {
    const middle = smooth(smooth(thin(run, 34)));
    for (const offset of OFFSETS) {
      const path = sampled(smooth(smooth(thin(moved(middle, offset), 16))));
      const usable = path.map((point) => isUsable(frame, point, run, taken));
      const found = calmestWindow(path, usable, Math.ceil(length / SAMPLE) + 1);
      const cost = found && found.turn + (Math.abs(offset) - 14) * 0.05;
      if (found && cost < MOST_TURN_IN_ALL && (!best || cost < best.cost))
        best = { cost, points: found.points };
    }
  }
  return best && best.points;
}

/**
 * The pieces of a line that lie in view, a little beyond its edges, as points on the canvas some pixels
 * apart.
 */
function runsInView(frame, line) {
  const { view } = frame;
  const runs = [];
  let run = [];
  for (let index = 0; index < line.length; index += 2) {
    const point = {
      x: line[index] * frame.scale - frame.left,
      y: line[index + 1] * frame.scale - frame.top,
    };
    const seen =
      point.x > view.left - 60 &&
      point.x < view.right + 60 &&
      point.y > view.top - 60 &&
      point.y < view.bottom + 60;
    if (!seen) {
      if (run.length > 2) runs.push(run);
      run = [];
    } else if (!run.length || apart(run[run.length - 1], point) > 3) {
      run.push(point);
    }
  }
  return run.length > 2 ? [...runs, run] : runs;
}

function isUsable({ view }, point, line, taken) {
  if (point.x < view.left + 14 || point.x > view.right - 14) return false;
  if (point.y < view.top + 14 || point.y > view.bottom - 14) return false;
  const { x, y } = point;
  if (!taken.isFree(x - HALF_LETTER, y - HALF_LETTER, x + HALF_LETTER, y + HALF_LETTER)) return false;
  return !line.some((other) => Math.abs(other.x - x) < CLEARANCE && apart(other, point) < CLEARANCE);
}

function calmestWindow(path, usable, count) {
  const turns = path.map((_, index) => turnAt(path, index));
  let best = null;
  let from = 0;
  let turn = 0;
  for (let to = 0; to < path.length; to += 1) {
    if (!usable[to] || turns[to] > MOST_TURN) {
      from = to + 1;
      turn = 0;
      continue;
    }
    turn += turns[to];
    if (to - from + 1 > count) turn -= turns[from++];
    if (to - from + 1 === count && (!best || turn < best.turn)) best = { turn, from };
  }
  return best && { turn: best.turn, points: path.slice(best.from, best.from + count) };
}

function turnAt(path, index) {
  if (index === 0 || index === path.length - 1) return 0;
  const [before, at, after] = [path[index - 1], path[index], path[index + 1]];
  const turn = Math.abs(
    Math.atan2(after.y - at.y, after.x - at.x) - Math.atan2(at.y - before.y, at.x - before.x),
  );
  return Math.min(turn, 2 * Math.PI - turn);
}

/** Keep only points that are at least `distance` apart, CSS pixels. */
function thin(points, distance) {
  const kept = [points[0]];
  for (const point of points) if (apart(kept[kept.length - 1], point) > distance) kept.push(point);
  return kept;
}

/** Chaikin's corner cutting, once. */
function smooth(points) {
  const cut = [points[0]];
  for (let index = 1; index < points.length; index += 1) {
    cut.push(
      between(points[index - 1], points[index], 0.25),
      between(points[index - 1], points[index], 0.75),
    );
  }
  return [...cut, points[points.length - 1]];
}

/** The line `offset` pixels beside a line: right of its direction where positive. */
function moved(points, offset) {
  return points.map((point, index) => {
    const before = points[Math.max(0, index - 2)];
    const after = points[Math.min(points.length - 1, index + 2)];
    const length = apart(before, after) || 1;
    return {
      x: point.x - ((after.y - before.y) / length) * offset,
      y: point.y + ((after.x - before.x) / length) * offset,
    };
  });
}

/** Points every SAMPLE pixels along a line. */
function sampled(points) {
  const path = measured(points);
  const count = Math.floor(path[path.length - 1].length / SAMPLE);
  return Array.from({ length: count }, (_, index) => pointAt(path, index * SAMPLE));
}

/** The same points, each with its length along the line, CSS pixels. */
function measured(points) {
  let length = 0;
  return points.map((point, index) => {
    if (index) length += apart(points[index - 1], point);
    return { ...point, length };
  });
}

function pointAt(path, length) {
  const found = path.findIndex((point) => point.length >= length);
  const after = found < 0 ? path.length - 1 : Math.max(1, found);
  const [start, end] = [path[after - 1], path[after]];
  return between(start, end, (length - start.length) / (end.length - start.length || 1));
}

function between(one, other, share) {
  return { x: one.x + share * (other.x - one.x), y: one.y + share * (other.y - one.y) };
}

function apart(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
