"""A region whose every text tries to be more than text."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

WEST, SOUTH, EAST, NORTH = 60.0, 30.0, 80.0, 40.0
COLUMNS = 5
BORDER = "edge"


def hostile_texts(trap: Path) -> dict[str, str]:
    """Texts by id: what runs in a page sets `top.pwned` or asks a host, on the server makes `trap`."""
    run = f"cycler.__init__.__globals__.os.mkdir({str(trap)!r})"
    return {
        "script": "</script><script>top.pwned = 1</script><script src=//example.org/s.js></script>",
        "closing": "</style></iframe></title></textarea><svg onload=top.pwned=1><style>*{color:red}",
        "image": '<img src=x onerror="top.pwned = 1"><img src="http://example.org/i.png">',
        "frame": '<iframe srcdoc="<script>top.pwned=1</script>"></iframe><a href="javascript:top.pwned=1">',
        "literal": "`${top.pwned = 1}` ${alert(1)} '+(top.pwned=1)+' \";top.pwned=1;//",
        "jinja": "{{ 7*7 }} {% raw %} {# unseen #} {{",
        "jinja-run": f"{{% endraw %}}{{{{ {run} }}}}{{% include 'nothing' %}}",
        "markdown": ":red[red] :material/home: **bold** `code` $x^2$ # head",
        "links": "![i](http://example.org/i.png) [link](http://example.org) <http://example.org> http://example.org",
        "format": "{} {0} {missing!r} %s %(missing)d $name",
        "quotes": "\"double\" 'single' `back` \\ \\\\ \\u0022 \\x3c &amp; &#60; <!-- -->",
        "rtl": "\u202egnirts\u202c \u200f\u05d0\u05d1\u05d2 \u2066isolate\u2069 \u0627\u0644",
        "breaks": "one\u2028two\u2029three\nfour\r\n\r\n    five\tsix",
        "long": "W" * 10_000,
    }


def write_region(folder: Path, texts: Mapping[str, str]) -> Path:
    """A region with one party, source, place and incident a text, which say nothing but that text.

    The places are an exact site, one near a town and a district in turn; the text names a district's ring.
    """
    (folder / "subjects").mkdir(parents=True)
    (folder / "basemap").mkdir()
    _write(folder / "region.yaml", _region(texts))
    _write(folder / "parties.yaml", [_party(name, text) for name, text in texts.items()])
    _write(folder / "sources.yaml", [_source(name, text) for name, text in texts.items()])
    _write(folder / "places.yaml", [_place(number, *pair) for number, pair in enumerate(texts.items())])
    _write(folder / "borders.geojson", _border_line(texts))
    _write(folder / "basemap" / "labels.geojson", _labels(texts))
    for name, text in texts.items():
        _write(folder / "subjects" / f"{name}.yaml", _incident(name, text))
    _write(folder / "subjects" / f"{BORDER}.yaml", _border(texts))
    return folder


def _write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value), encoding="ascii")  # JSON is YAML


def _region(texts: Mapping[str, str]) -> dict[str, Any]:
    days = {"started": "2026-01-01", "read_until": "2026-01-02"}
    bounds = [WEST, SOUTH, EAST, NORTH]
    return {"id": "hostile", "name": texts["script"], "bounds": bounds, "languages": ["en"], **days}


def _party(name: str, text: str) -> dict[str, Any]:
    return {"id": name, "name": text, "kind": text, "country": text, "aliases": [text]}


def _source(name: str, text: str) -> dict[str, Any]:
    return {
        "id": f"source-{name}",
        "outlet": text,
        "publisher": name,
        "title": text,
        "url_reason": text,
        "accessed": "2026-01-02",
        "language": text,
        "kind": text,
        "notes": text,
    }


def _place(number: int, name: str, text: str) -> dict[str, Any]:
    row, column = divmod(number, COLUMNS)
    lat, lon = SOUTH + 2 + 2.5 * row, WEST + 3 + 3.5 * column
    precision = 1 + number % 3
    return {"id": name, "names": {"en": text}, "lat": lat, "lon": lon, "precision": precision, "notes": text}


def _incident(name: str, text: str) -> dict[str, Any]:
    said = {"by": name, "source": f"source-{name}", "summary": text}
    claims = [
        {"id": f"{name}.happened", "property": "occurrence", "value": text, **said},
        {"id": f"{name}.killed", "property": "killed", "value": 3, "unit": text, **said},
        {"id": f"{name}.number", "property": "count", "value": 5, "unit": text, **said},
        {"id": f"{name}.who", "property": "attacker", "value": name, **said},
    ]
    answer = {"id": f"{name}.denied", "kind": "denies", "target": f"{name}.happened", **said}
    return {
        "id": name,
        "kind": "incident",
        "label": text,
        "at": {"place": name},
        "notes": text,
        "claims": claims,
        "responses": [answer],
    }


def _border(texts: Mapping[str, str]) -> dict[str, Any]:
    said = {"by": "script", "source": "source-jinja", "summary": texts["markdown"]}
    length = {"id": f"{BORDER}.length", "property": "length_km", "value": 1234, **said}
    label = texts["jinja"] + texts["image"]
    return {"id": BORDER, "kind": "border", "label": label, "at": {"border": BORDER}, "claims": [length]}


def _border_line(texts: Mapping[str, str]) -> dict[str, Any]:
    line = [[WEST + 1, SOUTH + 1], [(WEST + EAST) / 2, SOUTH + 0.7], [EAST - 1, SOUTH + 1]]
    feature = {
        "type": "Feature",
        "properties": {
            "id": BORDER,
            "countries": ["AA", "BB"],
            "provenance": texts["image"],
            "licence": texts["jinja"],
        },
        "geometry": {"type": "LineString", "coordinates": line},
    }
    return {"type": "FeatureCollection", "features": [feature]}


def _labels(texts: Mapping[str, str]) -> dict[str, Any]:
    features = [
        {
            "type": "Feature",
            "properties": {"kind": "town", "text": text, "rank": 1, "capital": False},
            "geometry": {"type": "Point", "coordinates": [WEST + 2 + number, NORTH - 1]},
        }
        for number, text in enumerate(texts.values())
    ]
    terms = {"credit": texts["image"], "licence": texts["jinja"]}
    return {"type": "FeatureCollection", **terms, "features": features}
