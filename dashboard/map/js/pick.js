/** What lies under a point of the map. */

/** A click this near to a mark, CSS pixels, is on it, however small it is drawn. */
const MARK_REACH = { mouse: 7, touch: 16 };
const LINE_REACH = { mouse: 7, touch: 14 };
const BEYOND_MARK = 4;

/**
 * @typedef {object} Hit
 * @property {"mark" | "ring" | "pill" | "line"} kind
 * @property {string} id  what a click on it selects
 * @property {object} thing  the Mark, Ring, Pill or Border hit
 */

/**
 * The thing at a point: a mark before a pill, a pill before a ring, a ring before a border; of marks the
 * nearest.
 * @param {import("./layout.js").Layout} layout
 * @param {import("./scene.js").Scene} scene
 * @param {import("./basemap.js").Border[]} borders
 * @param {{x: number, y: number}} point  absolute pixels at the layout's zoom
 * @param {number} scale  pixels a world unit
 * @param {"mouse" | "touch"} pointer
 * @returns {Hit | null}
 */
export function pick(layout, scene, borders, point, scale, pointer) {
  const reach = Math.max(layout.radius + BEYOND_MARK, MARK_REACH[pointer]);
  const drawn = layout.marks.filter((candidate) => candidate.drawn !== "count");
  const mark = nearest(drawn, reach, (candidate) => distance(candidate, point));
  if (mark) return { kind: "mark", id: mark.subject.id, thing: mark };
  const pill = layout.pills.find((candidate) => insidePill(candidate, point));
  if (pill) return { kind: "pill", id: pill.id, thing: pill };
  const rings = layout.rings.filter((candidate) => distance(candidate, point) <= candidate.radius);
  const ring = nearest(rings, Infinity, (candidate) => distance(candidate, point));
  if (ring) return { kind: "ring", id: ring.id, thing: ring };
  const selectable = borders.filter((border) => scene.borders.has(border.id));
  const [x, y] = [point.x / scale, point.y / scale];
  const border = nearest(selectable, LINE_REACH[pointer] / scale, (candidate) =>
    toLine(candidate.line, x, y),
  );
  return border ? { kind: "line", id: border.id, thing: border } : null;
}

function nearest(candidates, reach, howFar) {
  let found = null;
  let least = reach;
  for (const candidate of candidates) {
    const far = howFar(candidate);
    if (far <= least) [least, found] = [far, candidate];
  }
  return found;
}

function distance(thing, point) {
  return Math.hypot(thing.x - point.x, thing.y - point.y);
}

function insidePill(pill, point) {
  return Math.abs(pill.x - point.x) <= pill.halfWidth && Math.abs(pill.y - point.y) <= pill.halfHeight;
}

/** Distance of a point from a line, both in world units. */
function toLine(line, x, y) {
  let least = Infinity;
  for (let index = 2; index < line.length; index += 2) {
    const [startX, startY] = [line[index - 2], line[index - 1]];
    const [acrossX, acrossY] = [line[index] - startX, line[index + 1] - startY];
    const length = acrossX * acrossX + acrossY * acrossY || 1;
    const share = ((x - startX) * acrossX + (y - startY) * acrossY) / length;
    const along = Math.max(0, Math.min(1, share));
    least = Math.min(least, (startX + along * acrossX - x) ** 2 + (startY + along * acrossY - y) ** 2);
  }
  return Math.sqrt(least);
}

/**
 * A point of a border at which a click selects it, as near as can be to the middle of what is seen of it.
 * @param {import("./basemap.js").Border} border
 * @param {(x: number, y: number) => boolean} clickable  whether a click at that absolute pixel selects the
 *   border
 * @param {number} scale  pixels a world unit
 * @returns {{x: number, y: number} | null} absolute pixels; null when no part of it can be clicked
 */
export function clickablePoint(border, clickable, scale) {
  const points = [];
  for (let index = 0; index < border.line.length; index += 2) {
    const point = { x: border.line[index] * scale, y: border.line[index + 1] * scale };
    const last = points[points.length - 1];
    if (last && Math.hypot(last.x - point.x, last.y - point.y) < 6) continue;
    if (clickable(point.x, point.y)) points.push(point);
  }
  return points[Math.floor(points.length / 2)] ?? null;
}
