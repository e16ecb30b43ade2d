/**
 * Marks: one shape a kind, filled in its colour; survey ticks for an exact site; the ring of the selected
 * one.
 */

const HALO_WIDTH = 4;
const OUTLINE_WIDTH = 1;
const SELECTION_WIDTH = 2.6;
const SELECTION_DISTANCE = 6.5;
/** How much larger the selected mark is drawn, CSS pixels of its radius. */
const SELECTED_MORE = 1.5;

/**
 * The shapes of the session as canvas paths of radius 1 round (0, 0).
 * @param {{id: string, path: string}[]} shapes  options.shapes
 */
export function shapePaths(shapes) {
  return shapes.map(({ id, path }) => ({ id, path: new Path2D(path) }));
}

/**
 * Draw one mark without its surround.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x  centre, in the context's units
 * @param {number} y
 * @param {{path: Path2D}} shape
 * @param {number} radius
 * @param {{fill: string, outline: string, halo: string | null}} colours
 */
export function drawShape(context, x, y, shape, radius, colours) {
  const path = new Path2D();
  path.addPath(shape.path, new DOMMatrix([radius, 0, 0, radius, x, y]));
  context.lineJoin = "round";
  if (colours.halo) {
    context.strokeStyle = colours.halo;
    context.lineWidth = HALO_WIDTH;
    context.stroke(path);
  }
  context.fillStyle = colours.fill;
  context.fill(path);
  context.strokeStyle = colours.outline;
  context.lineWidth = OUTLINE_WIDTH;
  context.stroke(path);
}

/** Four survey ticks, from `inner` to `outer` away from the centre. */
export function drawSurveyTicks(context, x, y, inner, outer, colour) {
  context.beginPath();
  for (const [alongX, alongY] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    context.moveTo(x + alongX * inner, y + alongY * inner);
    context.lineTo(x + alongX * outer, y + alongY * outer);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.3;
  context.lineCap = "butt";
  context.stroke();
}

/**
 * Draw every mark, the selected one last and larger.
 * @param {import("./canvas.js").Frame} frame
 * @param {import("./layout.js").Layout} layout
 * @param {{id: string, path: Path2D}[]} shapes
 * @param {object} colours  one theme of options.palette
 * @param {string} selected  id of the selected thing, of whatever kind
 */
export function drawMarks(frame, layout, shapes, colours, selected) {
  const seen = layout.marks.filter((mark) => inFrame(frame, mark));
  const chosen = seen.find((mark) => mark.subject.id === selected);
  for (const mark of seen) {
    if (mark !== chosen && mark.drawn !== "count") drawMark(frame, mark, layout, shapes, colours, layout.radius);
  }
  if (!chosen) return;
  const radius = layout.radius + SELECTED_MORE;
  drawSelectionRing(frame, chosen, radius + SELECTION_DISTANCE, colours);
  drawMark(frame, chosen, layout, shapes, colours, radius);
}

function inFrame(frame, mark) {
  const [x, y] = [mark.x - frame.left, mark.y - frame.top];
  return x > -20 && y > -20 && x < frame.width + 20 && y < frame.height + 20;
}

function drawMark(frame, mark, layout, shapes, colours, radius) {
  const [x, y] = [mark.x - frame.left, mark.y - frame.top];
  const shape = shapes[mark.subject.shape];
  const fill = colours.shapes[shape.id];
  drawShape(frame.context, x, y, shape, radius, { fill, outline: colours.card, halo: colours.halo });
  if (mark.subject.precision !== 1) return;
  const [inner, outer] = layout.compact ? [2, 5] : [3.5, 8];
  drawSurveyTicks(frame.context, x, y, radius + inner, radius + outer, colours.ink);
}

function drawSelectionRing(frame, mark, radius, colours) {
  const { context } = frame;
  context.beginPath();
  context.arc(mark.x - frame.left, mark.y - frame.top, radius, 0, 2 * Math.PI);
  context.fillStyle = colours.card;
  context.globalAlpha = 0.6;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colours.card;
  context.lineWidth = SELECTION_WIDTH + 2.4;
  context.stroke();
  context.strokeStyle = colours.ink;
  context.lineWidth = SELECTION_WIDTH;
  context.stroke();
}
