"""The region that ships: the story it begins with is in it, each assertion by the ids that carry it."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from geodata.dossier.check import Report, check_region
from geodata.dossier.model import Claim, Dossier, Response, known_on
from geodata.dossier.region import SHIPPED

SEED = "rferl-2025-12-03"
# What the article of 3 December 2025 says, and the ids that carry it.
ASSERTIONS = {
    "the foreign ministry denies the talks": "stm-samadi-deny stm-mfa-text",
    "Reuters, by unnamed officials: talks on troops": "stm-reuters-talks stm-seed-reuters-summary",
    "the Afghan border has 1,344 km": "len-tj-af-rferl-2025-12-03",
    "the spokesman: made up, unverified": "stm-samadi-deny",
    "the ministry: stable, under control": "stm-mfa-control",
    "Reuters withdraws for want of evidence": "stm-reuters-withdraw",
    "clashes are not unusual": "stm-pressure-seed stm-clashes-common-seed",
    "the attack of 27 November: five killed, five hurt": (
        "inc-2025-11-26-shohin-sm.date-rferl inc-2025-11-26-shohin-sm.killed-rferl "
        "inc-2025-11-26-shohin-sm.wounded-rferl"
    ),
    "a joint Chinese-Tajik gold company": "fac-shohin-sm-camp.joint",
    "firearms and a drone": "inc-2025-11-26-shohin-sm.method-rferl",
    "the president under pressure": "stm-pressure-seed",
    "about 11 million people": "sta-population.rferl",
    "Beijing's advice; Chinese in mining": "stm-cn-leave-seed stm-cn-leave-2 stm-cn-workers-seed",
    "largest trade partner, investor, lender": "stm-china-role-seed sta-china-debt.trade-largest",
    "over half of the foreign debt": "sta-china-debt.over-half-rferl",
    "roads, telecommunications, farming, mining": "stm-china-sectors-seed",
    "mutual charges of sheltering armed groups": "stm-mutual-accusation",
    "the only neighbour openly against the Taliban": "stm-mutual-accusation stm-only-opponent-seed",
    "the Taliban blame an unnamed group": "stm-taliban-unnamed stm-taliban-condole",
    "the ministries speak by telephone": "stm-ministers-phone stm-mfa-af-readout",
    "the president convenes the security chiefs": "stm-rahmon-meeting stm-president-meeting",
    "talks then, no final decision": "stm-seed-talks",
    "Russians outside the capital": "stm-russian-presence-seed fac-201-dushanbe.near",
    "Russians guarded the border; alone since 2005": "stm-guard-alone-seed",
    "some jointly run outposts near China": "stm-joint-outposts-seed",
    "the border with China has 477 km": "len-tj-cn-rferl-2025-12-03",
    "the CSTO did not answer": "stm-csto-silent",
}
FIGURES = {
    "len-tj-af-rferl-2025-12-03": (1344, "km"),
    "len-tj-cn-rferl-2025-12-03": (477, "km"),
    "inc-2025-11-26-shohin-sm.killed-rferl": (5, "people"),
    "inc-2025-11-26-shohin-sm.wounded-rferl": (5, "people"),
    "inc-2025-11-26-shohin-sm.date-rferl": ("2025-11-27", None),
    "sta-population.rferl": ({"min": 10.5, "max": 11.5}, "million people"),
    "sta-china-debt.over-half-rferl": ({"min": 50}, "per cent of the external debt"),
    "inc-2025-11-26-shohin-sm.method-rferl": (["drone", "firearms"], None),
    "stm-guard-alone-seed": ("2005", None),
}
DENIALS = (
    "stm-samadi-deny stm-samadi-asiaplus stm-samadi-reply stm-samadi-caspianpost "
    "stm-mfa-text stm-mfa-statement"
)
WITHDRAWALS = "stm-reuters-advisory stm-reuters-withdraw stm-reuters-withdraw-2 stm-reuters-spokesperson"
# A name, not a figure: the number of a base or a post, a month of the year.
# read for the dossier, and not what a claim or an answer was taken from
READ_ONLY = {"aop-rferl-2025-12-03", "dbw-2012-10-31", "geonames", "report-2026-01-18", "xs-2024-07-12"}
NUMBERED_NAME = re.compile(r"\b(201st|12th)\b|\bno\. \d+|\b(19|20)\d\d\b")


@pytest.fixture(scope="module")
def report() -> Report:
    return check_region(SHIPPED)


@pytest.fixture(scope="module")
def dossier(report: Report) -> Dossier:
    assert report.errors == ()
    assert report.dossier is not None
    return report.dossier


def thing(dossier: Dossier, name: str) -> Claim | Response:
    return dossier.claim[name] if name in dossier.claim else dossier.response[name]


def test_it_passes_the_check(report: Report) -> None:
    assert report.errors == ()
    assert {fault.rule for fault in report.warnings} <= {"no-archived-copy", "unlinked-figures"}


def test_the_article_makes_27_assertions() -> None:
    assert len(ASSERTIONS) == 27


@pytest.mark.parametrize("assertion", ASSERTIONS)
def test_each_assertion_of_the_article_is_carried_by_its_ids(dossier: Dossier, assertion: str) -> None:
    carriers = [thing(dossier, name) for name in ASSERTIONS[assertion].split()]
    assert all(carrier.summary for carrier in carriers)
    others = {"stm-mfa-text", "stm-reuters-talks"}
    ids = {carrier.id for carrier in carriers}
    assert any(carrier.source == SEED for carrier in carriers) or ids <= others


@pytest.mark.parametrize("name", FIGURES)
def test_the_articles_figures_are_the_claims(dossier: Dossier, name: str) -> None:
    claim = dossier.claim[name]
    assert (claim.value.as_json(), claim.unit) == FIGURES[name]


def test_what_was_merged_into_another_entry_is_in_the_notes(dossier: Dossier, region: Path) -> None:
    notes = (region / "NOTES.md").read_text(encoding="utf-8")
    merged = notes.split("## Merged into another entry")[1].split("\n## ")[0]
    names = [line.split("`")[1] for line in merged.splitlines() if line.startswith("| `")]
    assert names
    known = dossier.claim.keys() | dossier.response.keys()
    assert not set(names) & known
    assert {name for name in re.findall(r"`((?:stm|inc|agr)-[^` ]+)`", merged) if name not in names} <= known


def test_both_borders_are_drawn_with_their_reported_lengths_beside_them(dossier: Dossier) -> None:
    assert [(border.id, border.countries) for border in dossier.borders] == [
        ("tj-af", ("AF", "TJ")),
        ("tj-cn", ("CN", "TJ")),
    ]
    lengths = {
        name: {
            c.value.as_json()
            for c in dossier.subject[name].claims
            if c.property == "length_km" and c.value.plain
        }
        for name in ("tj-af", "tj-cn")
    }
    assert {1344, 1344.15, 1357} <= lengths["tj-af"]
    assert 477 in lengths["tj-cn"]


def test_it_says_when_it_was_begun_and_how_far_it_was_read(dossier: Dossier) -> None:
    assert dossier.region.started == date(2026, 11, 24)
    assert dossier.region.read_until == date(2026, 4, 17)
    assert all(claim.recorded.written == "2026-11-24" for claim in dossier.claim.values())


def test_labels_name_what_and_where_and_no_figure(dossier: Dossier) -> None:
    for subject in dossier.subjects:
        assert not re.search(r"\d", NUMBERED_NAME.sub("", subject.label)), subject.label


def test_the_withdrawn_story_has_a_source_of_its_own_without_an_address(dossier: Dossier) -> None:
    source, claim = dossier.source["reuters-2025-12-02"], dossier.claim["stm-reuters-talks"]
    assert source.url is None
    assert source.url_reason
    assert source.publisher == "reuters"
    assert (claim.source, claim.by, claim.rests_on) == ("reuters-2025-12-02", "tj-security-unnamed", ())
    assert not dossier.party["tj-security-unnamed"].named


def ground(dossier: Dossier, name: str) -> set[str]:
    """What a claim rests on at the end of every path."""
    below = dossier.claim[name].rests_on if name in dossier.claim else ()
    return set().union(*(ground(dossier, other) for other in below)) if below else {name}


def test_every_relay_of_the_patrol_talks_rests_on_the_story(dossier: Dossier) -> None:
    talks = dossier.subject["patrol-talks-2025"]
    relays = [claim.id for claim in talks.claims if claim.rests_on]
    assert len(relays) >= 12
    assert [name for name in relays if ground(dossier, name) != {"stm-reuters-talks"}] == []
    assert {claim.id for claim in talks.claims if not claim.rests_on} == {
        "stm-reuters-talks",
        "stm-openkg-after",
    }
    assert all(claim.property in ("occurrence", "occurred", "remark") for claim in talks.claims)


def test_the_talks_are_denied_and_withdrawn_on_the_day_after(dossier: Dossier) -> None:
    root = dossier.claim["stm-reuters-talks"]
    assert known_on(root, dossier.source[root.source]) == date(2025, 12, 2)
    for names, kind in ((DENIALS, "denies"), (WITHDRAWALS, "withdraws")):
        answers = [dossier.response[name] for name in names.split()]
        assert {(answer.kind, answer.target) for answer in answers} == {(kind, "stm-reuters-talks")}
        days = [known_on(answer, dossier.source[answer.source]) for answer in answers]
        assert min(days) == date(2025, 12, 3)
    assert {dossier.response[name].by for name in WITHDRAWALS.split()} == {"reuters"}


def test_whoever_answers_the_story_is_dated(dossier: Dossier) -> None:
    undated = [answer.id for answer in dossier.answers["stm-reuters-talks"] if not answer.made_on]
    assert undated == ["stm-samadi-caspianpost"]  # its page shows no day; it rests on one that is dated
    assert dossier.response["stm-samadi-caspianpost"].rests_on == ("stm-samadi-asiaplus",)


def test_every_incident_is_dated_but_the_one_that_the_notes_name(dossier: Dossier, region: Path) -> None:
    notes = (region / "NOTES.md").read_text(encoding="utf-8")
    undated = [
        subject.id
        for subject in dossier.subjects
        if subject.kind == "incident" and all(claim.property != "occurred" for claim in subject.claims)
    ]
    assert undated == re.findall(r"^Undated is `(.+?)`", notes, re.MULTILINE)


def test_no_incident_holds_what_is_said_of_several_together(dossier: Dossier) -> None:
    several = re.compile(r"\b(two|both) (attacks|assaults|weeks)\b")
    incidents = [subject for subject in dossier.subjects if subject.kind == "incident"]
    found = {c.id for subject in incidents for c in subject.claims if several.search(c.summary)}
    assert found == set()


def test_every_party_source_and_place_is_used(dossier: Dossier) -> None:
    things = [*dossier.claim.values(), *dossier.response.values()]
    parties = {thing.by for thing in things} | {source.publisher for source in dossier.sources}
    for _ in dossier.parties:
        parties |= {dossier.party[name].part_of for name in parties if name and dossier.party[name].part_of}
    # three persons of the research files whose words are told by others
    assert dossier.party.keys() - parties == {"muhriddin", "nozimzoda", "rahmon"}
    named = {thing.source for thing in things} | {name for thing in things for name in thing.rests_on}
    answered = {response.target for response in dossier.response.values()}
    assert dossier.source.keys() - named - answered == READ_ONLY
    placed = {subject.at.place for subject in dossier.subjects if subject.at}
    placed |= {getattr(claim.value, "place", None) for claim in dossier.claim.values()}
    assert dossier.place.keys() - placed == set()


def test_every_address_is_one_on_the_web_and_a_missing_one_has_its_reason(dossier: Dossier) -> None:
    for source in dossier.sources:
        assert source.url_reason if source.url is None else re.match(r"https?://[\w.-]+/?", source.url)


KEYS = {
    "parties.yaml": "id name kind country part_of state named aliases",
    "sources.yaml": (
        "id outlet publisher title url url_reason archived published accessed language kind notes"
    ),
    "places.yaml": "id names lat lon precision notes",
    "corrections.yaml": "id day about wrong now",
    "region.yaml": "id name bounds home languages started read_until",
    "subjects": "id kind type label at publish_precision notes claims responses",
    "claims": "id property value unit when by source made_on rests_on supersedes recorded summary",
    "responses": "id kind target by source made_on rests_on recorded summary",
}


def test_its_files_are_utf_8_with_their_keys_in_the_documents_order() -> None:
    for path in SHIPPED.rglob("*.yaml"):
        content = yaml.load(path.read_bytes().decode("utf-8"), yaml.CBaseLoader)
        name = "subjects" if path.parent.name == "subjects" else path.name
        entries = [(name, entry) for entry in (content if isinstance(content, list) else [content])]
        entries += [
            (k, e) for k in ("claims", "responses") if k in content for e in content[k] if name == "subjects"
        ]
        for kind, entry in entries:
            order = KEYS[kind].split()
            assert list(entry) == sorted(entry, key=order.index), (path.name, entry["id"])
        if isinstance(content, list) and name != "corrections.yaml":
            assert [entry["id"] for entry in content] == sorted(entry["id"] for entry in content)


def test_no_text_of_it_ends_in_a_space_or_holds_a_sign_that_does_not_show() -> None:
    for path in SHIPPED.rglob("*"):
        if path.is_file() and path.suffix != ".webp":
            text = path.read_bytes().decode("utf-8")
            assert all(sign.isprintable() or sign == "\n" for sign in text), path.name
            assert not re.search(r"[ \t]$", text, re.MULTILINE), path.name
