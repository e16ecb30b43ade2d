"""The region that this server shows, and where the files of the map lie on it."""

import hashlib
import os
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import streamlit
from xstatic.pkg import leaflet

from dashboard.charts.unrolled import unrolled_of
from dashboard.map.basemap import base_json
from dashboard.map.scene import bands_of
from dashboard.map.style import style_json
from geodata.dossier.live import Edition, LiveRegion
from geodata.dossier.region import SHIPPED

REGION_VARIABLE: Final = "MARZNOMA_REGION"
"""The environment variable that names the region's folder to the server."""

HERE: Final = Path(__file__).parent
LAYER_FOLDER: Final = HERE / "map" / "js"
LEAFLET_FOLDER: Final = Path(leaflet.BASE_DIR)
LOOK_FOLDER: Final = HERE / "look"
_FONTS: Final = Path(streamlit.__file__).parent / "static" / "static" / "media"


@cache
def live_region() -> LiveRegion:
    """The region that is served, one for the whole process."""
    return LiveRegion(Path(os.environ.get(REGION_VARIABLE, SHIPPED)))


@cache
def layer_address() -> str:
    """Where the map script lies: its address changes with its text, so that it may be kept for ever."""
    digest = hashlib.sha256()
    for path in sorted(path for path in LAYER_FOLDER.rglob("*") if path.is_file()):
        digest.update(path.relative_to(LAYER_FOLDER).as_posix().encode() + path.read_bytes())
    return f"/map-layer/{digest.hexdigest()[:12]}"


@cache
def font_addresses() -> dict[str, str]:
    """Source Sans as Streamlit serves it: the addresses of its upright and italic."""
    found = {name: next(_FONTS.glob(f"SourceSansVF-{name.title()}*"), None) for name in ("upright", "italic")}
    return {name: f"/static/media/{path.name}" for name, path in found.items() if path is not None}


@lru_cache(maxsize=2)
def base_document(edition: Edition) -> tuple[str, bytes]:
    """The base map of an edition: its address and its text."""
    dossier = edition.dossier
    labels = {subject.id: subject.label for subject in dossier.subjects if subject.kind == "border"}
    relief, _ = relief_picture(edition)
    text = base_json(edition.basemap, dossier.region.bounds, dossier.borders, labels, relief)
    return f"/map-base/{hashlib.sha256(text).hexdigest()[:12]}.json", text


def relief_picture(edition: Edition) -> tuple[str, bytes]:
    """The relief of an edition: its address and the picture, a WebP; both empty where it has none."""
    relief = edition.basemap.relief
    if relief is None:
        return "", b""
    return f"/map-base/{hashlib.sha256(relief.picture).hexdigest()[:12]}.webp", relief.picture


@lru_cache(maxsize=2)
def style_document(edition: Edition) -> tuple[str, bytes]:
    """How the map of an edition is drawn: the address of that document and its text."""
    text = style_json(edition.dossier, font_addresses(), unrolled_of(edition))
    return f"/map-base/{hashlib.sha256(text).hexdigest()[:12]}.json", text


@lru_cache(maxsize=2)
def bands(edition: Edition) -> dict[str, list[float]]:
    """The stretches of border along which the subjects of an edition lie."""
    return bands_of(edition.dossier)
