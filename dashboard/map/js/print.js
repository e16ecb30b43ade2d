/** The map on paper: a picture of what is seen, as wide as the paper, since a frame is cut off at its edge. */

import { onPage, parentDocument } from "./page.js";

/** Device pixels a CSS pixel: paper shows more than a screen. */
const RATIO = 3;
const SCALE_ROOM = { right: 10, bottom: 10 };

/**
 * Put a picture beside the frame while the page is printed.
 * @param {L.Map} map
 * @param {(context: CanvasRenderingContext2D, ratio: number) => void} draw  draws what is seen of the map
 */
export function printAsPicture(map, draw) {
  let figure = null;
  onPage("beforeprint", () => {
    figure?.remove();
    figure = pictureOf(map, draw);
    window.frameElement?.parentElement.append(figure);
  });
  onPage("afterprint", () => figure?.remove());
}

function pictureOf(map, draw) {
  const { x: width, y: height } = map.getSize();
  const page = parentDocument();
  const canvas = page.createElement("canvas");
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  const context = canvas.getContext("2d");
  context.scale(RATIO, RATIO);
  draw(context, RATIO);
  const container = map.getContainer();
  drawScale(context, container.querySelector(".leaflet-control-scale-line"), width, height);
  const figure = page.createElement("figure");
  figure.className = "map-print";
  const credits = page.createElement("figcaption");
  credits.textContent = container.querySelector(".leaflet-control-attribution").textContent;
  figure.append(canvas, credits);
  return figure;
}

/** The bar of the scale control, at the lower right. */
function drawScale(context, bar, width, height) {
  const [right, bottom] = [width - SCALE_ROOM.right, height - SCALE_ROOM.bottom];
  const left = right - bar.offsetWidth;
  context.strokeStyle = context.fillStyle = "black";
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(left, bottom - 14);
  context.lineTo(left, bottom);
  context.lineTo(right, bottom);
  context.lineTo(right, bottom - 14);
  context.stroke();
  context.font = getComputedStyle(bar).font;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fillText(bar.textContent, left + 6, bottom - 4);
}
