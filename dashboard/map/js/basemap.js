/** The base map as it comes from the server, decoded once into world units and canvas paths. */

import { shapeOf } from "./detail.js";
import { boxOf, decodeLine, pathOf, worldX, worldY } from "./projection.js";
import { readTicks } from "./ruler.js";

/**
 * @typedef {object} Border  a followed border
 * @property {string} id
 * @property {string} label
 * @property {Float64Array} line  world units, [x, y, x, y, …]
 * @property {import("./detail.js").Shape} shape  the same
 * @property {import("./ruler.js").Tick[]} ticks
 *
 * @typedef {object} BaseMap
 * @property {import("./detail.js").Shape} home  the region's own land, fill it even-odd
 * @property {(x: number, y: number) => boolean} isHome  whether a place in world units lies in it
 * @property {{address: string, bounds: number[]} | null} relief  bounds: west, south, east, north in degrees
 * @property {import("./detail.js").Shape} lakes  fill them even-odd
 * @property {{level: number, shape: import("./detail.js").Shape}[]} rivers  lower level, larger river
 * @property {{shape: import("./detail.js").Shape, box: import("./projection.js").Box}[]} divisions  lines
 *   between divisions of one country
 * @property {{home: boolean, shape: import("./detail.js").Shape}[]} boundaries  lines between countries that
 *   no followed border takes
 * @property {Border[]} borders
 * @property {number} figureKm  ticks at every so many kilometres have their figure at every zoom
 * @property {object[]} labels  {kind, text, rank, capital, x, y, atHome}: x and y in world units
 * @property {Map<string, {x: number, y: number}>} pillSpots  where a border's "whole border" pill stands,
 *   by border id
 * @property {string[]} credits
 */

/** @type {BaseMap} What is drawn under the marks while there is no base map. */
export const NO_BASE = {
  home: shapeOf([], true),
  isHome: () => false,
  relief: null,
  lakes: shapeOf([], true),
  rivers: [],
  divisions: [],
  boundaries: [],
  borders: [],
  figureKm: Infinity,
  labels: [],
  pillSpots: new Map(),
  credits: [],
};

/**
 * Fetch and decode a base map.
 * @param {string} url
 * @returns {Promise<BaseMap>} rejects when the file is missing or is none of ours
 */
export async function loadBase(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return readBase(await response.json());
}

/** @returns {BaseMap} */
function readBase(raw) {
  const decode = (lines) => lines.map((line) => decodeLine(line, raw.scale));
  const rings = decode(raw.land.filter((land) => land.home).flatMap((land) => land.rings));
  const land = pathOf(rings, true);
  const scratch = document.createElement("canvas").getContext("2d");
  const isHome = (x, y) => scratch.isPointInPath(land, x, y, "evenodd");
  const spots = raw.labels.map((label) => {
    const [x, y] = [worldX(label.lon), worldY(label.lat)];
    return { ...label, x, y, atHome: isHome(x, y) };
  });
  return {
    home: shapeOf(rings, true),
    isHome,
    relief: raw.relief,
    lakes: shapeOf(decode(raw.lakes.flat()), true),
    rivers: raw.rivers.map((river) => ({ level: river.level, shape: shapeOf(decode(river.lines)) })),
    divisions: decode(raw.divisions).map((line) => ({ shape: shapeOf([line]), box: boxOf(line) })),
    boundaries: raw.boundaries
      .filter((boundary) => !boundary.followed)
      .map((boundary) => ({ home: boundary.home, shape: shapeOf(decode(boundary.lines)) })),
    borders: raw.borders.map(({ id, label, line: deltas, ticks }) => {
      const line = decodeLine(deltas, raw.scale);
      const spots = decodeLine(ticks, raw.scale);
      return { id, label, line, shape: shapeOf([line]), ticks: readTicks(spots, line, raw.ruler.tick) };
    }),
    figureKm: raw.ruler.figure,
    labels: spots.filter((label) => label.kind !== "pill").sort((one, other) => one.rank - other.rank),
    pillSpots: new Map(
      spots.filter((label) => label.kind === "pill").map((label) => [label.border, label]),
    ),
    credits: raw.credits,
  };
}
