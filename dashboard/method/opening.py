"""The beginning of the page: what it is about, what stands on it, the five standings, the three clocks."""

from markupsafe import Markup

from dashboard.method.about import TITLES
from dashboard.method.examples import Examples
from dashboard.method.prose import linked, prose
from dashboard.panel.parts import joined
from dashboard.panel.standings import chip
from dashboard.texts import method_en
from dashboard.wording import day_words


def lead(examples: Examples) -> Markup:
    """Title, lead, and the day that the examples are of."""
    recorded = examples.view.rec
    day = examples.day_words()
    of = method_en.EXAMPLES_OF.format(day)
    if recorded is not None:
        of = method_en.EXAMPLES_OF_RECORDED.format(day, day_words(recorded))
    return Markup("<h1>{}</h1><p class='lead'>{}</p>{}<p>{}</p>").format(
        method_en.TITLE, method_en.LEAD, prose(method_en.INTRODUCTION), of
    )


def contents() -> Markup:
    """The sections of the page as links, those of rules with their numbers."""
    sections = (
        (section.anchor, section.title, method_en.CONTENTS_RULES.format(section.rules[0], section.rules[-1]))
        for section in method_en.SECTIONS
    )
    lines = (
        (method_en.SHORT_ANCHOR, method_en.SHORT_TITLE, ""),
        (method_en.SURPRISES_ANCHOR, method_en.SURPRISES_TITLE, ""),
        (method_en.CLOCKS_ANCHOR, method_en.CLOCKS_TITLE, ""),
        *sections,
        (method_en.ENTERED_ANCHOR, method_en.ENTERED_TITLE, ""),
        (method_en.LENGTH_ANCHOR, method_en.LENGTH_TITLE, ""),
        *((anchor, title, "") for anchor, title in TITLES.items()),
    )
    line = Markup("<li><a href='#{}'>{}</a> <span>{}</span></li>")
    return Markup("<nav class='contents' aria-label='{}'><h2>{}</h2><ul>{}</ul></nav>").format(
        method_en.CONTENTS, method_en.CONTENTS, joined(line.format(*words) for words in lines)
    )


def in_short() -> Markup:
    """The five standings, each in a sentence or two."""
    line = Markup("<tr><td>{}</td><td>{} <span class='see'>{}</span></td></tr>")
    lines = (
        line.format(chip(standing), words, linked(method_en.RULE_OF[standing]))
        for standing, words in method_en.SHORT.items()
    )
    return Markup("<h2 id='{}'>{}</h2>{}<table class='five'><tbody>{}</tbody></table>").format(
        method_en.SHORT_ANCHOR, method_en.SHORT_TITLE, prose(method_en.SHORT_TEXT), joined(lines)
    )


def surprises(examples: Examples) -> Markup:
    """What readers do not expect, each with its example."""
    surprise = Markup("<section class='surprise'><h3>{}</h3>{}{}</section>")
    return Markup("<h2 id='{}'>{}</h2>{}").format(
        method_en.SURPRISES_ANCHOR,
        method_en.SURPRISES_TITLE,
        joined(
            surprise.format(told.title, prose(told.text), examples.under(told.examples, decided=True))
            for told in method_en.SURPRISES
        ),
    )


def clocks(examples: Examples) -> Markup:
    """The three times that are kept apart."""
    term = Markup("<dt>{}</dt><dd>{}</dd>")
    return Markup("<h2 id='{}'>{}</h2>{}<dl>{}</dl>{}").format(
        method_en.CLOCKS_ANCHOR,
        method_en.CLOCKS_TITLE,
        prose(method_en.CLOCKS_TEXT),
        joined(term.format(name, words) for name, words in method_en.CLOCKS.items()),
        examples.under(["clocks"]),
    )


def entered() -> Markup:
    """What holds for whoever enters statements."""
    return Markup("<h2 id='{}'>{}</h2>{}").format(
        method_en.ENTERED_ANCHOR, method_en.ENTERED_TITLE, prose(method_en.ENTERED)
    )
