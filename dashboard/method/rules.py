"""The rules, section by section: number, words, examples."""

from typing import Final

from markupsafe import Markup

from dashboard.method.comparing import comparison_table, holds_for
from dashboard.method.examples import Examples
from dashboard.method.prose import anchor, linked, prose
from dashboard.panel.parts import joined
from dashboard.texts import examples_en, method_en, rules_en
from dashboard.texts.method_en import Section

_VALUES: Final = "values"
"""The anchor of the section on values."""

_STANDINGS: Final = ("R10", "R11", "R12", "R13", "R14", "R15", "R16")
"""The rules whose examples show what decided a standing."""


def rules(examples: Examples) -> Markup:
    """All sections of rules."""
    return joined(_section(section, examples) for section in method_en.SECTIONS)


def _section(section: Section, examples: Examples) -> Markup:
    before = Markup("")
    if section.anchor == _VALUES:
        before = Markup("{}{}").format(examples.under(["when"]), comparison_table())
    return Markup("<h2 id='{}'>{}</h2>{}{}{}").format(
        section.anchor,
        section.title,
        prose(section.text),
        before,
        joined(_rule(number, examples) for number in section.rules),
    )


def _rule(number: str, examples: Examples) -> Markup:
    rule = rules_en.RULES[number]
    return Markup(
        "{}<section class='rule' id='{}'><h3><span class='number'>{}</span> {}</h3>{}{}{}</section>"
    ).format(
        _terms() if number == method_en.TERMS_BEFORE else "",
        anchor(number),
        number,
        rule.title,
        prose(rule.text),
        holds_for(number),
        examples.under(keys_of(number), decided=number in _STANDINGS),
    )


def _terms() -> Markup:
    term = Markup("<dt>{}</dt><dd>{}</dd>")
    terms = joined(term.format(name, linked(text)) for name, text in method_en.TERMS.items())
    return Markup("<div class='terms'><h3>{}</h3><dl>{}</dl></div>").format(method_en.TERMS_TITLE, terms)


def keys_of(number: str) -> list[str]:
    """The keys of the examples of a rule, in the order in which they are told."""
    return [key for key in examples_en.EXAMPLES if key.partition(".")[0] == number]
