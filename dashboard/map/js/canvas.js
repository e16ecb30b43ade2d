/** One canvas under Leaflet: sized, placed and scaled by it, drawn by us. */

/**
 * @typedef {object} Frame  one drawing of the canvas; lengths and positions in CSS pixels of the canvas
 * @property {CanvasRenderingContext2D} context  scaled so that one unit is one CSS pixel
 * @property {number} ratio  device pixels a CSS pixel
 * @property {number} zoom
 * @property {number} scale  pixels a world unit, 2 ** zoom
 * @property {number} left  absolute pixel of the canvas' left edge at this zoom
 * @property {number} top
 * @property {number} width
 * @property {number} height
 * @property {{left: number, top: number, right: number, bottom: number}} view  what of the canvas the
 *   reader sees
 */

/** Under this zoom there is little room: marks are small, and what needs room is left out. */
export const COMPACT_ZOOM = 6.4;

/** More device pixels than this a CSS pixel cost time that nobody sees. */
const MOST_DEVICE_PIXELS = 2;

/** A path in world units, moved and scaled to where it is drawn. */
export function placed(frame, path) {
  const moved = new Path2D();
  moved.addPath(path, new DOMMatrix([frame.scale, 0, 0, frame.scale, -frame.left, -frame.top]));
  return moved;
}

/**
 * A Leaflet layer that calls `draw(frame)` whenever the view has changed and when its `redraw()` is called.
 * @param {(frame: Frame) => void} draw
 */
export function createCanvas(draw) {
  const CanvasLayer = L.Renderer.extend({
    options: { padding: 0.2, pane: "overlayPane" },

    _initContainer() {
      this._container = document.createElement("canvas");
      this._container.setAttribute("aria-hidden", "true");
      this._context = this._container.getContext("2d");
    },

    _destroyContainer() {
      this._container.remove();
    },

    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const size = this._bounds.getSize();
      this._ratio = Math.min(window.devicePixelRatio || 1, MOST_DEVICE_PIXELS);
      const canvas = this._container;
      L.DomUtil.setPosition(canvas, this._bounds.min);
      canvas.width = Math.round(size.x * this._ratio);
      canvas.height = Math.round(size.y * this._ratio);
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
      this.redraw();
    },

    /** Leaflet's own would move the canvas by a part of a pixel after it is drawn, which blurs it. */
    _reset() {
      this._update();
    },

    redraw() {
      if (!this._map || !this._bounds) return;
      this._context.setTransform(this._ratio, 0, 0, this._ratio, 0, 0);
      draw(this._frame());
    },

    /**
     * What is seen, to be drawn on another canvas.
     * @returns {Frame}
     */
    frameOfView(context, ratio) {
      const { x: width, y: height } = this._map.getSize();
      const { x: left, y: top } = this._map.getPixelBounds().min;
      const zoom = this._map.getZoom();
      const view = { left: 0, top: 0, right: width, bottom: height };
      return { context, ratio, zoom, scale: 2 ** zoom, left, top, width, height, view };
    },

    /** @returns {Frame} */
    _frame() {
      const corner = this._map.getPixelOrigin().add(this._bounds.min);
      const size = this._bounds.getSize();
      const seen = this._map.containerPointToLayerPoint([0, 0]).subtract(this._bounds.min);
      const inSight = this._map.getSize();
      return {
        context: this._context,
        ratio: this._ratio,
        zoom: this._zoom,
        scale: 2 ** this._zoom,
        left: corner.x,
        top: corner.y,
        width: size.x,
        height: size.y,
        view: { left: seen.x, top: seen.y, right: seen.x + inSight.x, bottom: seen.y + inSight.y },
      };
    },
  });
  return new CanvasLayer();
}
