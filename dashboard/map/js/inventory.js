/** What of the scene is drawn in sight, and where a click finds it: for tests and for readers' scripts. */

import { controlBoxes } from "./controls.js";
import { clickablePoint, pick } from "./pick.js";

/** A click comes in whole pixels, so the points round a spot on a line must select the line too. */
const AROUND = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: -2, y: 0 },
  { x: 0, y: 2 },
  { x: 0, y: -2 },
];

/**
 * How everything is laid out, in sight or not.
 * @param {L.Map} map
 * @param {import("./layout.js").Layout} layout
 * @returns {{radius: number, marks: object[], rings: object[], pills: object[], circles: object[]}} radius:
 *   of a mark; x and y of all things and their sizes in CSS pixels of the frame's viewport; a mark in a ring
 *   has the ring's id
 */
export function listLayout(map, layout) {
  const frame = map.getContainer().getBoundingClientRect();
  const { min } = map.getPixelBounds();
  const at = ({ x, y }) => ({ x: x - min.x + frame.left, y: y - min.y + frame.top });
  return {
    radius: layout.radius,
    marks: layout.marks.map((mark) => ({
      id: mark.subject.id,
      drawn: mark.drawn,
      ring: mark.ring?.id ?? null,
      ...at(mark),
    })),
    rings: layout.rings.map((ring) => ({
      id: ring.id,
      name: ring.name,
      subjects: ring.subjects.map(({ id }) => id),
      counted: ring.counted,
      radius: ring.radius,
      ...at(ring),
    })),
    pills: layout.pills.map((pill) => ({
      id: pill.id,
      subjects: pill.subjects.map(({ id }) => id),
      counted: pill.counted,
      halfWidth: pill.halfWidth,
      halfHeight: pill.halfHeight,
      ...at(pill),
    })),
    circles: layout.circles.map((circle) => ({ radius: circle.radius, ...at(circle) })),
  };
}

/**
 * @param {L.Map} map
 * @param {import("./layout.js").Layout} layout
 * @param {import("./scene.js").Scene} scene
 * @param {import("./basemap.js").Border[]} borders
 * @returns {{id: string, x: number, y: number, drawn: "mark" | "ring" | "pill" | "count" |
 *   "line"}[]} one entry a
 *   subject, x and y in CSS pixels of the frame's viewport
 */
export function listMarks(map, layout, scene, borders) {
  const frame = map.getContainer().getBoundingClientRect();
  const { min, max } = map.getPixelBounds();
  const inSight = ({ x, y }) => x >= min.x && y >= min.y && x < max.x && y < max.y;
  const entry = (id, at, drawn) => ({
    id,
    x: at.x - min.x + frame.left,
    y: at.y - min.y + frame.top,
    drawn,
  });

  const scale = 2 ** map.getZoom();
  const controls = controlBoxes(map);
  const underControl = (x, y) =>
    controls.some(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom);
  const selects = (point, border) =>
    inSight(point) &&
    !underControl(point.x - min.x, point.y - min.y) &&
    pick(layout, scene, borders, point, scale, "touch")?.id === border.id;
  const spotOn = (border) =>
    clickablePoint(
      border,
      (x, y) => AROUND.every((off) => selects({ x: x + off.x, y: y + off.y }, border)),
      scale,
    );

  const marks = layout.marks.filter(inSight).map((mark) => entry(mark.subject.id, mark, mark.drawn));
  const lines = borders
    .filter((border) => scene.borders.has(border.id))
    .map((border) => ({ border, spot: spotOn(border) }))
    .filter(({ spot }) => spot)
    .map(({ border, spot }) => entry(border.id, spot, "line"));
  return [...marks, ...lines];
}
