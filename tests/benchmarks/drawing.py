"""The base map's draw at every zoom, in both themes, on a desktop and on a phone: under 16 ms.

Land, relief, water, divisions, boundaries and the followed borders are drawn, without a mark, a name or a
figure; the whole map with all of these is measured beside it, for information. A draw is timed in the page,
until its last pixel is there: one is read back, for which the browser must have painted all of them. It is
drawn where the region's middle is and where each border's is, and of these the slowest counts. All zooms are
gone through again and again, so that a busy machine slows all of them alike; the draw that comes with a new
zoom and prepares the others is not counted.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Literal

from playwright.sync_api import Browser, sync_playwright

from dashboard.map.scene import scene_of
from dashboard.served import live_region
from geodata.dossier.model import Dossier
from tests.benchmarks.measuring import Row, report, slowest
from tests.browsing import DESKTOP, PHONE, launch, map_frame, watched
from tests.serving import serve

BOUND_MILLISECONDS = 16
DRAWS, DRAWS_OF_WHOLE = 9, 3
BASE = ("divisions", "water", "relief")
"""The layers that are no marks, names or figures."""
STEP = 0.25
"""From zoom to zoom: what the map snaps to."""

_SETTLE_MILLISECONDS = 1500
_DRAWS = """([places, zooms, draws, scene]) => {
  const layer = Object.values(map._layers).find((layer) => layer._container?.tagName === "CANVAS");
  if (scene) map.addLayer(marznoma.layer(scene));
  const finish = () => layer._context.getImageData(0, 0, 1, 1);
  const taken = zooms.map(() => places.map(() => []));
  for (let pass = 0; pass < draws; pass += 1) {
    zooms.forEach((zoom, row) => places.forEach((place, column) => {
      map.setView(place, zoom, { animate: false });
      finish();
      const begun = performance.now();
      layer.redraw();
      finish();
      taken[row][column].push(performance.now() - begun);
    }));
  }
  return taken;
}"""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen of so many CSS pixels, each of which is `ratio` pixels wide."""

    name: str
    size: tuple[int, int]
    ratio: int


SCREENS = (Screen("desktop", DESKTOP, 1), Screen("phone", PHONE, 2))
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> int:
    """Draw on each screen in each theme."""
    dossier = live_region().edition().dossier
    with serve() as server, sync_playwright() as playwright, launch(playwright) as browser:
        rows = [
            row
            for screen in SCREENS
            for theme in THEMES
            for row in _rows(browser, server.url, screen, theme, dossier)
        ]
    return report("Drawing the map, the slowest zoom of each screen", rows)


def _rows(
    browser: Browser, url: str, screen: Screen, theme: Literal["light", "dark"], dossier: Dossier
) -> Iterator[Row]:
    bare = {**scene_of(dossier, (), {}, {}), "layers": BASE}
    with watched(browser, screen.size, theme, ratio=screen.ratio) as page:
        page.goto(url)
        frame = map_frame(page)
        page.wait_for_timeout(_SETTLE_MILLISECONDS)
        least, most = frame.evaluate("() => [map.getMinZoom(), map.getMaxZoom()]")
        zooms = [least + STEP * number for number in range(round((most - least) / STEP) + 1)]

        def drawn(draws: int, scene: Mapping[str, Any] | None) -> dict[float, float]:
            """Milliseconds that a draw takes, by zoom."""
            taken = frame.evaluate(_DRAWS, [_places(dossier), zooms, draws, scene])
            return {zoom: max(map(median, places)) for zoom, places in zip(zooms, taken, strict=True)}

        whole, base = drawn(DRAWS_OF_WHOLE, None), drawn(DRAWS, bare)
    yield slowest(f"{screen.name}, {theme}: base map", base, BOUND_MILLISECONDS)
    yield slowest(f"{screen.name}, {theme}: whole map", whole, None)


def _places(dossier: Dossier) -> Sequence[tuple[float, float]]:
    """Latitude and longitude of the middle of the region, and of each border."""
    west, south, east, north = dossier.region.bounds
    middles = [border.line[len(border.line) // 2] for border in dossier.borders]
    return [((south + north) / 2, (west + east) / 2), *((lat, lon) for lon, lat in middles)]


if __name__ == "__main__":
    sys.exit(main())
