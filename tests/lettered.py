"""What is written on the map's canvas: every text with the box that it takes, and its colour."""

from dataclasses import dataclass

from playwright.sync_api import Frame

KEEP_TEXTS = """() => {
  const pen = CanvasRenderingContext2D.prototype;
  const fillText = pen.fillText;
  pen.fillText = function (text, x, y) {
    const { a, b, e, f } = this.getTransform();
    const ratio = Math.hypot(a, b);
    const size = Number(this.font.match(/([\\d.]+)px/)[1]);
    const width = this.measureText(text).width;
    const left = this.textAlign === "center" ? x - width / 2 : x;
    window.written?.push({
      text,
      left: (a * left) / ratio + e / ratio,
      top: (a * (y - size / 2)) / ratio + f / ratio,
      width,
      height: size,
      turned: Math.abs(b) > 1e-9 || text.length === 1,
      colour: this.fillStyle,
    });
    fillText.call(this, text, x, y);
  };
}"""
WRITTEN = """([lat, lon, zoom]) => {
  map.setView([lat, lon], zoom, { animate: false });
  window.written = [];
  const canvas = Object.values(map._layers).find((layer) => layer._container?.tagName === "CANVAS");
  canvas.redraw();
  const { written } = window;
  window.written = null;
  return written;
}"""


@dataclass(frozen=True, slots=True)
class Written:
    """A text on the canvas. Its box in CSS pixels of the canvas; turned: a letter of a text along a line."""

    text: str
    left: float
    top: float
    width: float
    height: float
    turned: bool
    colour: str

    def lies_on(self, other: "Written") -> bool:
        """Whether the boxes overlap by more than a pixel."""
        return (
            self.left + 1 < other.left + other.width
            and other.left + 1 < self.left + self.width
            and self.top + 1 < other.top + other.height
            and other.top + 1 < self.top + self.height
        )


def keep_texts(frame: Frame) -> None:
    """From now on, what is written on the frame's canvas can be asked for."""
    frame.evaluate(KEEP_TEXTS)


def written(frame: Frame, lat: float, lon: float, zoom: float) -> list[Written]:
    """All that the map writes when it shows this view, in order."""
    return [Written(**text) for text in frame.evaluate(WRITTEN, [lat, lon, zoom])]
