"""The map in the page: folium builds it, streamlit-folium carries it, our script draws it."""

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template
from streamlit_folium import st_folium

CLICKED: Final = "last_active_drawing"
KEY: Final = "map-frame"
MINIMUM_ZOOM, MAXIMUM_ZOOM = 5, 12
"""Of a region that is neither very large nor very small; see `zooms`."""

_SMALLEST_MAP = 320
_MOST_ZOOM = 16
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_ACTIVE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "{}%#<>&'`$/(_"})


def script_json(value: object) -> str:
    """A value as JSON that is safe inside the script that folium writes.

    folium compiles what it is given as a template, so that `{{ }}` or `{% %}` in a text would run on the
    server, and the browser evaluates the rest; streamlit-folium takes some calls out of the script, and takes
    what follows an underscore for an element's id. Inside strings every sign that could begin something is
    written as an escape: what arrives is the same text.
    """
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return _STRING.sub(lambda string: string.group().translate(_ACTIVE), text)


class Drawing(JSCSSMixin, MacroElement):
    """Starts the map script in the base map. Its text is the same for a whole session.

    address: where the map script lies. options: what `boot.js` hands to it.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "marznoma.init({{ this._parent.get_name() }},{{ this.options }});"
        "{% endmacro %}"
    )

    def __init__(self, address: str, options: Mapping[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Drawing"
        self.options = script_json(options)
        self.default_js = [("marznoma", f"{address}/boot.js")]
        self.default_css = [("marznoma", f"{address}/map.css")]


class Scene(folium.FeatureGroup):
    """What changes: the scene, as a layer that streamlit-folium puts on the kept map."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = marznoma.layer({{ this.scene }});"
        "{% endmacro %}"
    )

    def __init__(self, scene: Mapping[str, Any]) -> None:
        super().__init__()
        self.scene = script_json(scene)


class BareMap(folium.Map):
    """A map of Leaflet and nothing else, from where this server has it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.default_js = [("leaflet", "/leaflet/leaflet.js")]
        self.default_css = [("leaflet", "/leaflet/leaflet.css")]


def draw(
    scene: Mapping[str, Any], address: str, options: Mapping[str, Any], on_click: Callable[[], None]
) -> None:
    """Put the map on the page; where it is there already, only the scene is sent."""
    west, south, east, north = options["fit"]
    minimum, maximum = zooms(options["fit"])
    aside, above = (east - west) / 2, (north - south) / 2
    base = BareMap(
        location=[(south + north) / 2, (west + east) / 2],
        tiles=None,
        zoom_control=False,
        max_bounds=True,
        min_lat=max(south - above, -85),
        max_lat=min(north + above, 85),
        min_lon=west - aside,
        max_lon=east + aside,
        zoom_snap=0.25,
        zoom_delta=0.5,
        wheel_px_per_zoom_level=200,
        min_zoom=minimum,
        max_zoom=maximum,
    )
    # folium drops them where there are no tiles
    base.options.update(min_zoom=minimum, max_zoom=maximum)
    base.add_child(Drawing(address, options))
    st_folium(
        base,
        key=KEY,
        height=578,
        use_container_width=True,
        feature_group_to_add=Scene(scene),
        returned_objects=[CLICKED],
        on_change=on_click,
    )


def zooms(fit: Sequence[float]) -> tuple[int, int]:
    """The least and the greatest zoom: the whole region can be seen, also on a phone, and closely.

    fit: west, south, east, north in degrees, east greater than west. At zoom 0 the world is 256 pixels wide.
    """
    west, south, east, north = fit
    top, bottom = (math.asinh(math.tan(math.radians(max(-85, min(85, lat))))) for lat in (north, south))
    widest = max((east - west) / 360, (top - bottom) / (2 * math.pi))
    whole = math.floor(math.log2(_SMALLEST_MAP / 256 / widest))
    return max(0, min(MINIMUM_ZOOM, whole)), min(_MOST_ZOOM, max(MAXIMUM_ZOOM, whole + 4))


def layers_chosen(value: object) -> tuple[str, ...] | None:
    """The layers that a switch of the map's menu left shown, None where no switch was turned."""
    layers = _sent(value).get("layers")
    return tuple(str(layer) for layer in layers) if isinstance(layers, list) else None


def clicked(value: object) -> str | None:
    """The id that a click sent: nothing for empty ground, None where there was no click."""
    name = _sent(value).get("id")
    return name if isinstance(name, str) else None


def stretch_chosen(value: object) -> str | None:
    """The stretch of a border that was chosen, as an address has it; nothing for none, None for no choice."""
    stretch = _sent(value).get("km")
    return stretch if isinstance(stretch, str) else None


def _sent(value: object) -> Mapping[str, object]:
    """What the map script said of a click or a switch; nothing where it said nothing."""
    drawing = value.get(CLICKED) if isinstance(value, dict) else None
    properties = drawing.get("properties") if isinstance(drawing, dict) else None
    return properties if isinstance(properties, dict) else {}
