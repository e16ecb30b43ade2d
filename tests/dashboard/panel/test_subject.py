"""The panel of one subject: what it is, where it is and how well that is known, and what was answered."""

import pytest
from hypothesis import given

from dashboard.panel.subject import subject_panel
from dashboard.texts import en
from dashboard.view import View
from geodata.dossier.model import Dossier
from tests.dossiers import dossiers
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import DROPPED, RAID, TALKS, claim, response, source
from tests.telling import HOSTILE, dossier, occurred, raid_of, told_in

SMALL = dossier()
TAME = told_in("Tame words")


def panel(read: Dossier, subject: str = "raid") -> Element:
    return parsed(subject_panel(View(sel=subject), read.subject[subject], read))


def facts(read: Dossier, subject: str = "raid") -> dict[str, str]:
    """What the panel says of the place, by its names."""
    found = panel(read, subject)
    return dict(zip(found.texts("dt"), found.texts("dd"), strict=True))


def placed(at: object, **keys: object) -> Dossier:
    return raid_of(claim("a"), at=at, **keys)


@pytest.mark.parametrize("subject", ["raid", "talks", "post-7", "aa-bb"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element_or_an_attribute(text: str, subject: str) -> None:
    found = panel(told_in(text), subject)
    assert found.outline == panel(TAME, subject).outline
    assert found.one("h2").text == text
    assert found.one("article").attributes["aria-label"] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_of_the_data_arrives_as_it_is(text: str) -> None:
    read = told_in(text)
    found, tame = panel(read), panel(TAME)
    for tag, kind in (("div", "said"), ("small", ""), ("cite", ""), ("dd", ""), ("div", "value"), ("p", "")):
        words = [words.replace("Tame words", text) for words in tame.texts(tag, kind)]
        assert found.texts(tag, kind) == words
    assert found.one("p", "note").text == text


@law(15)
@given(dossiers())
def test_any_dossier_has_its_panels(read: Dossier) -> None:
    for subject in read.subjects:
        found = panel(read, subject.id)
        assert found.one("article").attributes["data-sel"] == subject.id
        assert found.one("h2").text == subject.label
        assert len(found.all("div", "said")) == len(subject.claims)
        assert len(found.all("li")) == len(subject.responses)
        for link in found.all("a"):
            address = link.attributes["href"]
            assert address.startswith(("http://", "https://", "./?"))
            if not address.startswith("./?"):
                assert "noopener" in link.attributes["rel"].split()


@pytest.mark.parametrize(
    "address", ["https://x.example/?a=1&b=\"'><script>&amp;", "HTTP://x.example/{{7*7}}"]
)
def test_an_address_is_linked_as_it_is_without_a_handle_on_this_page(address: str) -> None:
    copy = {"address": address, "day": "2026-01-01"}
    only = source("agency-1", publisher="agency", url=address, archived=copy)
    links = [
        link
        for link in panel(raid_of(claim("a"), more=[("sources.yaml", [0], only)])).all("a")
        if "data-sel" not in link.attributes
    ]
    assert [link.attributes["href"] for link in links] == [address] * 3
    assert {link.attributes["rel"] for link in links} == {"noopener noreferrer"}
    assert {link.attributes["target"] for link in links} == {"_blank"}


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], "Undated"),
        (["2025-11-26"], "26 Nov 2025"),
        (["2025-11-27", "2025-11-26"], "Reported for 26 Nov 2025 or 27 Nov 2025"),
    ],
)
def test_the_head_has_every_day_that_is_reported_and_counts_who_says_so(days: list[str], words: str) -> None:
    read = raid_of(claim("a"), claim("b", by="daily", source="daily-1"), *occurred(*days))
    claims = 2 + len(days)
    assert panel(read).one("p", "meta").text == f"{words} · {claims} claims by 2 parties in 2 sources"


def test_a_site_and_a_border_have_no_date_to_lack() -> None:
    assert panel(SMALL, "post-7").one("p", "meta").text == "1 claim by 1 party in 1 source"
    assert panel(SMALL, "post-7").one("p", "kick").text == "Site · Border post"
    assert panel(SMALL, "aa-bb").one("p", "kick").text == "Border segment"


@pytest.mark.parametrize(
    ("at", "line"),
    [
        ({"place": "town"}, "Within about 25 km. Town"),
        ({"place": "shire"}, "District only. The Shire"),
        ({"lat": "41.2345", "lon": "11", "precision": "1"}, "Exact site. "),
        ({"border": "aa-bb"}, "Along the border. The whole Border between A and B"),
        (
            {"border": "aa-bb", "from_km": "10", "to_km": "1200"},
            "Along a stretch of border. Km 10–1,200 of the Border between A and B",
        ),
        ({"precision": "6"}, "Country only. "),
        (None, "Not located. "),
    ],
)
def test_the_line_under_the_head_says_how_well_it_is_placed(at: object, line: str) -> None:
    assert panel(placed(at)).one("p", "place").text == line


def test_the_place_is_told_with_what_is_known_of_it() -> None:
    read = raid_of(claim("a"), more=[("places.yaml", [1, "notes"], "Two towns have this name.")])
    assert facts(read) == {
        en.PLACED: en.PRECISION_MEANS[2],
        en.DRAWN_AT: "Town",
        en.ABOUT_PLACE: "Two towns have this name.",
        en.COORDINATES: "41.0° N, 11.0° E",
    }


def test_what_is_not_drawn_says_so() -> None:
    read = placed({"place": "town"}, more=[("places.yaml", [1, "precision"], "4")])
    assert facts(read) == {
        en.PLACED: en.PRECISION_MEANS[4],
        en.STANDS_FOR: "Town",
        en.COORDINATES: "41° N, 11° E",
        en.ON_THE_MAP: en.LISTED_ONLY,
    }
    assert facts(placed(None)) == {en.PLACED: en.PRECISION_MEANS[7], en.ON_THE_MAP: en.LISTED_ONLY}


@pytest.mark.parametrize(
    ("shown", "words"), [("2", "41.2° N, 11.0° E"), ("3", "41.2° N, 11.0° E"), ("6", None)]
)
def test_what_is_shown_coarser_on_purpose_says_so_and_nothing_more_exact(
    shown: str, words: str | None
) -> None:
    read = placed({"lat": "41.2345", "lon": "11.0321", "precision": "1"}, publish_precision=shown)
    found = facts(read)
    assert found[en.SHOWN_COARSER] == en.ON_PURPOSE
    assert found[en.PLACED] == en.PRECISION_MEANS[int(shown)]
    assert found.get(en.COORDINATES) == words
    assert not {"41.23", "11.03"} & {text[:5] for text in panel(read).text.split()}


def test_the_name_of_a_place_goes_when_it_is_shown_coarser() -> None:
    assert "Town" not in panel(placed({"place": "town"}, publish_precision="3")).text
    assert (
        "Border between"
        not in panel(placed({"border": "aa-bb", "from_km": "1", "to_km": "2"}, publish_precision="6")).text
    )


def test_answers_stand_in_the_order_in_which_they_became_known_and_name_what_they_answer() -> None:
    undated = source("agency-1", publisher="agency", outlet="Agency", published="2025-12-04")
    read = dossier(
        ("sources.yaml", [0], undated),
        (
            TALKS,
            ["responses"],
            [
                response("last", target="middle", kind="contradicts", by="officials", made_on="2025-12"),
                response("middle", target="daily-1", kind="withdraws", source="agency-1", made_on=DROPPED),
                response("first", kind="denies", made_on="2025-12-03"),
            ],
        ),
    )
    found = panel(read, "talks")
    assert found.texts("time") == ["3 Dec 2025", "published 4 Dec 2025", "Dec 2025"]
    assert [item.one("div").text for item in found.all("li")] == [
        "Ministry denies what Officials said (what happened) What first says. The Daily (address unknown)",
        "Ministry withdraws the publication in The Daily What middle says. Agency",
        "Officials contradicts the answer of Ministry What last says. The Daily (address unknown)",
    ]


def test_sections_without_content_are_not_there() -> None:
    assert panel(SMALL).texts("h3") == [en.WHAT_IS_REPORTED, en.WHERE]
    assert panel(SMALL, "aa-bb").texts("h3") == [en.WHAT_IS_REPORTED]
    assert en.EDITORS_NOTE in panel(dossier((RAID, ["notes"], "A note."))).texts("h3")


def test_a_subject_of_which_nothing_is_reported_says_so() -> None:
    assert en.NOTHING_REPORTED in panel(raid_of()).texts("p")
