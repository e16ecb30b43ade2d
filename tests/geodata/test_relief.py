"""The relief of a base map: what is read of it, and what is wrong with one that is not fit to be drawn."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from geodata.basemap import Licence, read_basemap
from geodata.dossier.check import check_region
from geodata.errors import RegionError
from geodata.relief import MAXIMUM_BYTES, MAXIMUM_SIDE, PICTURE, PLACED, read_relief

BOUNDS = [65, 35, 77.5, 43]
HEAD = {"licence": "CC0-1.0", "credit": "A painter", "provenance": "painted", "bounds": BOUNDS}
SIDES = (303, 250)
"""Pixels that fit these bounds in Web Mercator."""


def picture(width: int = SIDES[0], height: int = SIDES[1], form: str = "WEBP") -> bytes:
    file = BytesIO()
    Image.radial_gradient("L").resize((width, height)).convert("RGB").save(file, form)
    return file.getvalue()


def write(folder: Path, head: object = HEAD, image: bytes | None = None) -> Path:
    (folder / "basemap").mkdir(exist_ok=True)
    (folder / PLACED).write_text(json.dumps(head), encoding="utf-8")
    (folder / PICTURE).write_bytes(picture() if image is None else image)
    return folder


def test_the_shipped_relief_is_read_with_its_bounds_licence_and_credit(region: Path) -> None:
    relief, faults = read_relief(region)
    assert faults == ()
    assert relief is not None
    assert relief.picture == (region / PICTURE).read_bytes()
    assert relief.bounds == (65, 35, 77.5, 43)
    basemap = read_basemap(region)
    assert basemap.relief == relief
    assert basemap.licences[-1] == Licence("relief", "LGPL-3.0-or-later", "Tom Patterson")
    assert "Tom Patterson" in basemap.credits
    assert "Tom Patterson" in (region / "LICENSES.md").read_text(encoding="utf-8")
    assert json.loads((region / PLACED).read_text(encoding="utf-8"))["provenance"]


def test_a_region_needs_no_relief(tmp_path: Path) -> None:
    assert read_relief(tmp_path) == (None, ())
    assert read_basemap(tmp_path).relief is None


@pytest.mark.parametrize("bounds", [BOUNDS, [-180, -10, 180, 85.05], [175.5, 35, -172, 43]])
def test_a_picture_whose_sides_are_those_of_its_bounds_is_fit(tmp_path: Path, bounds: list[float]) -> None:
    sides = {85.05: (600, 317)}.get(bounds[3], SIDES)
    relief, faults = read_relief(write(tmp_path, {**HEAD, "bounds": bounds}, picture(*sides)))
    assert faults == ()
    assert relief is not None
    assert relief.bounds == tuple(bounds)


@pytest.mark.parametrize(
    ("image", "found", "mend"),
    [
        (b"", "cannot be read", "Save it anew"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "cannot be read", "Save it anew"),
        (picture(form="PNG"), "cannot be read", "Save it anew"),
        (picture()[:-200], "cannot be read", "Save it anew"),
        (picture() + bytes(MAXIMUM_BYTES), f"{len(picture()) + MAXIMUM_BYTES:,} bytes", "Make it smaller"),
        (picture(MAXIMUM_SIDE + 4, 3385), f"{MAXIMUM_SIDE + 4} × 3385 pixels", "Make it smaller"),
        (picture(375, 240), "375 × 240 pixels", "Web Mercator"),
    ],
    ids=["empty", "no picture", "not WebP", "cut off", "heavy", "large", "in plain degrees"],
)
def test_a_picture_that_cannot_be_drawn_is_named_with_its_mend(
    tmp_path: Path, image: bytes, found: str, mend: str
) -> None:
    write(tmp_path, image=image)
    with pytest.raises(RegionError) as error:
        read_basemap(tmp_path)
    (fault,) = error.value.faults
    assert fault.file == PICTURE
    assert found in fault.found
    assert mend in fault.mend
    assert fault in check_region(tmp_path).errors


@pytest.mark.parametrize(
    "bounds",
    [
        *(None, "65 35 77.5 43", {"west": 65}, [65, 35, 77.5], [65, 35, 77.5, "43"], [65, 35, 77.5, True]),
        *([65, 43, 77.5, 35], [65, 35, 65, 43], [65, -91, 77.5, 43], [-181, 35, 77.5, 43]),
    ],
)
def test_bounds_that_are_none_are_named_with_their_line(tmp_path: Path, bounds: object) -> None:
    _, (fault,) = read_relief(write(tmp_path, {**HEAD, "bounds": bounds}))
    assert (fault.file, fault.field, fault.line) == (PLACED, "bounds", 1)
    assert "west, south, east, north" in fault.expected


@pytest.mark.parametrize("head", [[], "relief", {"credit": "A painter"}])
def test_a_head_without_bounds_is_named(tmp_path: Path, head: object) -> None:
    _, (fault,) = read_relief(write(tmp_path, head))
    assert (fault.file, fault.found) == (PLACED, "nothing")


def test_a_head_that_is_no_json_is_named(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / PLACED).write_text("{", encoding="utf-8")
    _, (fault,) = read_relief(tmp_path)
    assert (fault.file, fault.rule) == (PLACED, "json")


@pytest.mark.parametrize(("kept", "missing"), [(PICTURE, PLACED), (PLACED, PICTURE)])
def test_one_of_the_two_files_alone_is_a_fault_of_the_other(tmp_path: Path, kept: str, missing: str) -> None:
    (write(tmp_path) / missing).unlink()
    _, (fault,) = read_relief(tmp_path)
    assert fault.file == missing
    assert kept in fault.expected
