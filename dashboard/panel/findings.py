"""What is left of a matter, in one line: a choice of words that says what stands and never what is so."""

from decimal import Decimal

from dashboard.panel.matters import Matter
from dashboard.panel.parts import said_words
from dashboard.texts import en
from dashboard.wording import date_words, number_words
from geodata.dossier.dates import parse_edtf
from geodata.dossier.findings import End, Finding
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Claim
from geodata.dossier.values import Quantity, When


def finding_words(matter: Matter, knowledge: Knowledge) -> str:
    """Nothing where one value stands, and the panel shows it anyway."""
    finding = matter.finding
    if not finding.values:
        return en.FELL[frozenset(value.standing for value in matter.values)]
    if len(finding.values) == 1:
        return ""
    span = _span(finding)
    if _over_time(finding):
        return en.STANDS_OVER_TIME.format(span) if span else ""
    if finding.best is None:
        return en.NONE_BEST.format(span) if span else ""
    claim = finding.best.claims[0]
    best = en.BEST_BORNE_OUT.format(said_words(claim, knowledge))
    return (
        best
        if not span or _ends(claim) == (finding.low, finding.high)
        else f"{best} {en.STANDS.format(span)}"
    )


def _over_time(finding: Finding) -> bool:
    """Whether values are said of different times: then one need not speak against another."""
    return len({claim.when for value in finding.values for claim in value.claims}) > 1


def _ends(claim: Claim) -> tuple[End, End]:
    match claim.value:
        case Quantity() as quantity:
            return quantity.written_low, quantity.written_high
        case When() as when:
            return when.date.earliest, when.date.latest
    return None, None


def _span(finding: Finding) -> str:
    """The ends between which all lies that stands; nothing for values that have no ends."""
    match finding.values[0].claims[0].value:
        case Quantity():
            return _numbers(finding.low, finding.high)
        case When():
            start, end = (day or ".." for day in (finding.low, finding.high))
            return en.OPEN_ENDED if start == end == ".." else date_words(parse_edtf(f"{start}/{end}"))
    return ""


def _numbers(low: End, high: End) -> str:
    match low, high:
        case Decimal(), Decimal():
            return en.RANGE.format(number_words(low), number_words(high))
        case Decimal(), _:
            return en.OR_MORE.format(number_words(low))
        case _, Decimal():
            return en.OR_FEWER.format(number_words(high))
    return en.OPEN_ENDED
