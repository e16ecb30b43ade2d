/** The ground of the map: land, water, divisions and the boundaries that nobody follows here. */

import { COMPACT_ZOOM, placed } from "./canvas.js";

/** Largest river level drawn from each zoom on; rivers of a higher level are smaller. */
const RIVER_LEVELS = [
  { zoom: 8, level: 9 },
  { zoom: 6.5, level: 5 },
  { zoom: 0, level: 3 },
];

/**
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").BaseMap} base
 * @param {object} colours  one theme of options.palette
 * @param {{water: boolean, divisions: boolean}} layers
 */
export function drawGround(frame, base, colours, layers) {
  const { context } = frame;
  context.fillStyle = colours.far;
  context.fillRect(0, 0, frame.width, frame.height);
  context.fillStyle = colours.home;
  context.fill(placed(frame, base.home), "evenodd");
  context.lineJoin = "round";
  context.lineCap = "round";
  if (layers.water) drawWater(frame, base, colours);
  if (layers.divisions && frame.zoom >= COMPACT_ZOOM) {
    context.setLineDash([4, 3]);
    stroke(frame, base.divisions, colours.division, 1);
    context.setLineDash([]);
  }
  for (const boundary of base.boundaries) {
    stroke(frame, boundary.path, colours.boundary, boundary.home ? 1.4 : 0.9);
  }
}

function drawWater(frame, base, colours) {
  const { context } = frame;
  const smallest = RIVER_LEVELS.find((step) => frame.zoom >= step.zoom).level;
  for (const river of base.rivers) {
    if (river.level <= smallest)
      stroke(frame, river.path, colours.river, riverWidth(river.level, frame.zoom));
  }
  context.fillStyle = colours.lake;
  context.fill(placed(frame, base.lakes), "evenodd");
}

function riverWidth(level, zoom) {
  const width = level <= 2 ? 1.5 : level <= 4 ? 1 : 0.7;
  return zoom > 8 ? width * 1.35 : width;
}

function stroke(frame, path, colour, width) {
  frame.context.strokeStyle = colour;
  frame.context.lineWidth = width;
  frame.context.stroke(placed(frame, path));
}
