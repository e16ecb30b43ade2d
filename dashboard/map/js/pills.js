/** Pills: what lies along a whole border, with a leader to it. */

import { COMPACT_ZOOM } from "./canvas.js";
import { packCount, packPill } from "./rings.js";
import { alongWholeBorder } from "./scene.js";

const AROUND_PILL = 8;
const NEAR_PILL = 250;
const LINE_HALF_WIDTH = 4;
/** Where there is little room, a pill of more subjects than this is their number. */
const COUNTS = [
  { below: COMPACT_ZOOM, over: 5 },
  { below: 6.7, over: 8 },
];

/**
 * @typedef {object} Pill  x and y: its centre; leaderX and leaderY: where its leader meets the border; all
 *   absolute pixels, but its title's place, which is from its centre
 * @property {string} id
 * @property {number} border
 * @property {boolean} counted  whether it is drawn as the number of its subjects
 * @property {import("./scene.js").Subject[]} subjects
 * @property {number} x
 * @property {number} y
 * @property {number} halfWidth
 * @property {number} halfHeight
 * @property {{x: number, y: number}} title
 * @property {number} leaderX
 * @property {number} leaderY
 */

/**
 * @param {import("./scene.js").Scene} scene
 * @param {import("./basemap.js").BaseMap} base
 * @param {number} zoom
 * @param {{radius: number, gap: number}} size  of marks
 * @param {number} titleWidth  CSS pixels
 * @param {import("./room.js").Room} room  what is taken already; the pills take theirs
 * @returns {[Pill[], import("./layout.js").Mark[]]} the pills, and the marks in them
 */
export function layOutPills(scene, base, zoom, size, titleWidth, room) {
  const scale = 2 ** zoom;
  const marks = [];
  const pills = [];
  for (const { id, border } of scene.pills) {
    const anchor = base.pillSpots.get(base.borders[border]?.id);
    const subjects = scene.subjects.filter(
      (subject) => alongWholeBorder(subject) && subject.border === border,
    );
    if (!anchor || !subjects.length) continue;
    const counted = COUNTS.some(({ below, over }) => zoom < below && subjects.length > over);
    const pill = counted
      ? packCount(subjects.length, size, titleWidth)
      : packPill(subjects.length, size, titleWidth, zoom < COMPACT_ZOOM);
    const own = { ownX: anchor.x * scale, ownY: anchor.y * scale };
    const [halfWidth, halfHeight] = [pill.halfWidth + AROUND_PILL / 2, pill.halfHeight + AROUND_PILL / 2];
    keepClearOfLine(room, base.borders[border].line, own, scale);
    const spot = room.forBox(own.ownX, own.ownY, halfWidth, halfHeight);
    room.takeBox(spot.x, spot.y, halfWidth, halfHeight);
    const leader = nearestVertex(base.borders[border].line, anchor.x, anchor.y);
    pills.push({
      id,
      border,
      counted,
      subjects,
      ...pill,
      ...spot,
      leaderX: leader.x * scale,
      leaderY: leader.y * scale,
    });
    pill.spots.forEach((inside, index) => {
      const at = { x: spot.x + inside.x, y: spot.y + inside.y };
      marks.push({ subject: subjects[index], ...own, ...at, drawn: counted ? "count" : "pill", ring: null });
    });
  }
  return [pills, marks];
}

/** A pill explains its border and must not hide it: take the room of the line as far as it is near. */
function keepClearOfLine(room, line, { ownX, ownY }, scale) {
  let [lastX, lastY] = [Infinity, Infinity];
  for (let index = 0; index < line.length; index += 2) {
    const [x, y] = [line[index] * scale, line[index + 1] * scale];
    if (Math.hypot(x - ownX, y - ownY) > NEAR_PILL || Math.hypot(x - lastX, y - lastY) < LINE_HALF_WIDTH)
      continue;
    room.takeCircle(x, y, LINE_HALF_WIDTH);
    [lastX, lastY] = [x, y];
  }
}

function nearestVertex(line, x, y) {
  let nearest = 0;
  let least = Infinity;
  for (let index = 0; index < line.length; index += 2) {
    const distance = (line[index] - x) ** 2 + (line[index + 1] - y) ** 2;
    if (distance < least) [least, nearest] = [distance, index];
  }
  return { x: line[nearest], y: line[nearest + 1] };
}
