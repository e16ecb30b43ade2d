"""What stands at the foot of the unrolled borders."""

from dashboard.charts.guides import BESIDE_KM, MEETS_WITHIN_KM, Guide, guides, met_at
from geodata.basemap import BaseMap, Country, Label
from geodata.dossier.along import Measured
from tests.telling import dossier

(BORDER,) = dossier().borders
MEASURED = Measured([BORDER])
START, END = (MEASURED.line["aa-bb"].vertices[place] for place in (0, -1))


def country(code: str, *vertices: tuple[float, float]) -> Country:
    return Country(code, f"Land {code}", (vertices,))


def town(name: str, lon: float, lat: float, rank: int = 3) -> Label:
    return Label("town", name, lon, lat, rank=rank)


def test_an_end_has_the_name_of_the_third_country_that_meets_it() -> None:
    lon, lat = START
    own = country("AA", START), country("BB", START)
    near = country("CC", (lon - 0.01, lat))
    far = country("DD", (lon - 0.1, lat), END)
    assert met_at(START, BORDER, (*own, far, near)) == "Land CC"
    assert met_at(END, BORDER, (*own, far, near)) == "Land DD"


def test_an_end_that_no_other_country_is_near_has_no_name() -> None:
    lon, lat = START
    off = (MEETS_WITHIN_KM + 1) / 111
    assert met_at(START, BORDER, [country("AA", START), country("CC", (lon, lat - off))]) == ""
    assert met_at(START, BORDER, []) == ""


def test_a_country_across_the_antimeridian_is_near() -> None:
    assert met_at((179.99, 10), BORDER, [country("CC", (-179.99, 10))]) == "Land CC"


def test_guides_are_the_ends_and_the_towns_beside_the_line_by_kilometre() -> None:
    off = (BESIDE_KM + 3) / 111
    basemap = BaseMap(
        countries=(country("CC", START),),
        labels=(
            town("Late", 11.7, 41.43, rank=7),
            town("Middle", 11, 41, rank=2),
            town("Far", 11, 41 + 2 * off),
            Label("country", "Land AA", 11, 41),
        ),
    )
    found = guides([BORDER], MEASURED, basemap)["aa-bb"]
    assert [guide.name for guide in found] == ["Land CC", "Middle", "Late"]
    assert found[0] == Guide(0.0, "Land CC", 0)
    assert [guide.rank for guide in found] == [0, 2, 7]
    assert sorted(found) == list(found)
    assert 85 < found[1].km < 90


def test_a_border_without_a_base_map_has_no_guides() -> None:
    assert guides([BORDER], MEASURED, BaseMap()) == {"aa-bb": ()}
