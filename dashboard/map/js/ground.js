/** The ground of the map: land, relief, water, divisions and the boundaries that nobody follows here. */

import { COMPACT_ZOOM, placed } from "./canvas.js";
import { pathAt } from "./detail.js";
import { shade, shadingAt } from "./relief.js";

/** Largest river level drawn from each zoom on; rivers of a higher level are smaller. */
const RIVER_LEVELS = [
  { zoom: 8, level: 9 },
  { zoom: 6.5, level: 5 },
  { zoom: 0, level: 3 },
];

/**
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./basemap.js").BaseMap} base
 * @param {import("./relief.js").Relief | null} relief
 * @param {object} colours  one theme of options.palette
 * @param {{[layer: string]: boolean}} layers  which of them are shown
 */
export function drawGround(frame, base, relief, colours, layers) {
  const { context } = frame;
  drawLand(frame, seen(frame, base.home), layers.relief ? relief : null, colours);
  // Nobody sees how lines as thin as these are joined, but rounding takes a third of their time.
  context.lineJoin = "bevel";
  context.lineCap = "butt";
  if (layers.water) drawWater(frame, base, colours);
  if (layers.divisions && frame.zoom >= COMPACT_ZOOM) {
    context.setLineDash([4, 3]);
    for (const { shape, box } of base.divisions) {
      if (inFrame(frame, box)) stroke(frame, shape, colours.division, 1);
    }
    context.setLineDash([]);
  }
  for (const boundary of base.boundaries) {
    stroke(frame, boundary.shape, colours.boundary, boundary.home ? 1.4 : 0.9);
  }
}

function drawLand(frame, home, relief, colours) {
  const { context } = frame;
  context.fillStyle = colours.far;
  context.fillRect(0, 0, frame.width, frame.height);
  context.fillStyle = colours.home;
  context.fill(home, "evenodd");
  if (!relief || !shadingAt(frame.zoom)) return;
  const shading = colours.relief;
  shade(frame, relief, shading);
  // A part of the home country's own colour over it takes as much of the shading away.
  context.fillStyle = colours.home;
  context.globalAlpha = 1 - shading.home / shading.far;
  context.fill(home, "evenodd");
  context.globalAlpha = 1;
}

function drawWater(frame, base, colours) {
  const { context } = frame;
  const smallest = RIVER_LEVELS.find((step) => frame.zoom >= step.zoom).level;
  for (const river of base.rivers) {
    if (river.level <= smallest)
      stroke(frame, river.shape, colours.river, riverWidth(river.level, frame.zoom));
  }
  context.fillStyle = colours.lake;
  context.fill(seen(frame, base.lakes), "evenodd");
}

function riverWidth(level, zoom) {
  const width = level <= 2 ? 1.5 : level <= 4 ? 1 : 0.7;
  return zoom > 8 ? width * 1.35 : width;
}

/** Whether a box in world units meets the canvas: the dashes of a line cost time wherever they lie. */
function inFrame({ left, top, width, height, scale }, box) {
  return (
    box.right * scale > left &&
    box.left * scale < left + width &&
    box.bottom * scale > top &&
    box.top * scale < top + height
  );
}

/** The path of a shape where it is drawn, as fine as it is seen. */
function seen(frame, shape) {
  return placed(frame, pathAt(shape, frame.zoom));
}

function stroke(frame, shape, colour, width) {
  frame.context.strokeStyle = colour;
  frame.context.lineWidth = width;
  frame.context.stroke(seen(frame, shape));
}
