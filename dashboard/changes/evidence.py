"""What turned a standing, in words with links: one line for each claim and response."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from dashboard.changes.acts import acts
from dashboard.changes.news import is_undated, things_of
from dashboard.changes.span import Span
from dashboard.panel.parts import said_words, source_link, told_on
from dashboard.panel.standings import response_line
from dashboard.texts import changes_en, en
from dashboard.wording import day_words
from geodata.dossier.compare import bears_out, collide
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Claim, Response


def evidence_lines(names: Sequence[str], claims: Sequence[Claim], span: Span) -> Iterator[Markup]:
    """The lines, by the days on which things came in, of an act told again only the first.

    names: ids of what turned the standing of the claims.
    """
    about = {claim.id for claim in claims}
    found = list(things_of(names, span.after))
    told_again = {r.id for act in acts([r for r in found if isinstance(r, Response)]) for r in act.again}
    for thing in sorted(found, key=lambda thing: (span.day(thing), thing.id)):
        if thing.id in told_again:
            continue
        line = (
            response_line(thing, about, span.after)
            if isinstance(thing, Response)
            else _claim_line(thing, claims, span.after)
        )
        yield Markup("{}{}").format(line, undated_words(thing, span))


def undated_words(thing: Claim | Response, span: Span) -> Markup:
    """That something is here only because its source was read; nothing of what has a date."""
    if not is_undated(thing, span):
        return Markup("")
    return Markup(" <small class='undated'>{}</small>").format(
        changes_en.UNDATED_SINCE_READ.format(day_words(span.day(thing)))
    )


def _claim_line(other: Claim, claims: Sequence[Claim], knowledge: Knowledge) -> Markup:
    source = knowledge.dossier.source[other.source]
    return Markup("<b>{}</b>: {}, {}, {}").format(
        _role(other, claims, knowledge).format(knowledge.dossier.party[other.by].name),
        said_words(other, knowledge),
        told_on(other, source),
        source_link(source),
    )


def _role(other: Claim, claims: Sequence[Claim], knowledge: Knowledge) -> str:
    """What a claim is to others whose standing it turned."""
    matter, places = knowledge.assessment.matter, knowledge.dossier.place
    rivals = [claim for claim in claims if matter(claim) == matter(other)]
    if any(claim.id in other.supersedes for claim in claims):
        return en.REPLACED_BY
    if any(collide(other, claim, places) for claim in rivals):
        return en.AGAINST
    if any(bears_out(other, claim, places) for claim in rivals):
        return en.BORNE_OUT_BY
    return changes_en.SAYS_SOMETHING
