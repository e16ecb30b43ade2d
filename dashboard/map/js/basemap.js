/** The base map as it comes from the server, decoded once into world units and canvas paths. */

import { decodeLine, pathOf, worldX, worldY } from "./projection.js";

/**
 * @typedef {object} Border  a followed border
 * @property {string} id
 * @property {string} label
 * @property {Float64Array} line  world units, [x, y, x, y, …]
 * @property {Path2D} path  the same, world units
 *
 * @typedef {object} BaseMap
 * @property {Path2D} home  the region's own land, fill it even-odd
 * @property {Path2D} lakes  fill them even-odd
 * @property {{level: number, path: Path2D}[]} rivers  lower level, larger river
 * @property {Path2D} divisions  lines between divisions of one country
 * @property {{home: boolean, path: Path2D}[]} boundaries  lines between countries that no followed border
 *   takes
 * @property {Border[]} borders
 * @property {object[]} labels  {kind, text, rank, capital, x, y, atHome}: x and y in world units
 * @property {Map<string, {x: number, y: number}>} pillSpots  where a border's "whole border" pill stands,
 *   by border id
 * @property {string[]} credits
 */

/** @type {BaseMap} What is drawn under the marks while there is no base map. */
export const NO_BASE = {
  home: new Path2D(),
  lakes: new Path2D(),
  rivers: [],
  divisions: new Path2D(),
  boundaries: [],
  borders: [],
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
  const home = pathOf(decode(raw.land.filter((land) => land.home).flatMap((land) => land.rings)), true);
  const inHome = document.createElement("canvas").getContext("2d");
  const spots = raw.labels.map((label) => {
    const [x, y] = [worldX(label.lon), worldY(label.lat)];
    return { ...label, x, y, atHome: inHome.isPointInPath(home, x, y, "evenodd") };
  });
  return {
    home,
    lakes: pathOf(decode(raw.lakes.flat()), true),
    rivers: raw.rivers.map((river) => ({ level: river.level, path: pathOf(decode(river.lines)) })),
    divisions: pathOf(decode(raw.divisions)),
    boundaries: raw.boundaries
      .filter((boundary) => !boundary.followed)
      .map((boundary) => ({ home: boundary.home, path: pathOf(decode(boundary.lines)) })),
    borders: raw.borders.map(({ id, label, line: deltas }) => {
      const line = decodeLine(deltas, raw.scale);
      return { id, label, line, path: pathOf([line]) };
    }),
    labels: spots.filter((label) => label.kind !== "pill").sort((one, other) => one.rank - other.rank),
    pillSpots: new Map(
      spots.filter((label) => label.kind === "pill").map((label) => [label.border, label]),
    ),
    credits: raw.credits,
  };
}
