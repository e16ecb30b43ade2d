"""How values are compared: the table, and what the rules on values hold for, as the library has it."""

from collections.abc import Callable

from markupsafe import Markup

from dashboard.method.prose import linked
from dashboard.panel.parts import joined
from dashboard.texts import en, method_en
from geodata.dossier.properties import PROPERTIES, Property
from geodata.dossier.values import RADIUS_KM


def comparison_table() -> Markup:
    """When two claims collide, and when one bears out the other, by the type of their values."""
    line = Markup("<tr><th scope='row'>{}</th><td>{}</td><td>{}</td></tr>")
    lines = (line.format(name, *map(linked, rules)) for name, rules in method_en.COMPARED.items())
    return Markup(
        "<table class='compared'><thead><tr><td></td><th scope='col'>{}</th><th scope='col'>{}</th></tr>"
        "</thead><tbody>{}</tbody></table>"
    ).format(*method_en.COMPARED_HEAD, joined(lines))


def holds_for(rule: str) -> Markup:
    """The properties, or the radii, that a rule on values speaks of; nothing for the other rules."""
    match rule:
        case "V2":
            words = method_en.MEASURED.format(_named(lambda entry: entry.measured))
        case "V4":
            radii = (
                method_en.RADIUS.format(f"{radius:g}", en.PRECISION[code].lower())
                for code, radius in RADIUS_KM.items()
            )
            words = method_en.RADII.format(", ".join(radii))
        case "V5":
            words = method_en.SEVERAL.format(_named(lambda entry: entry.many))
        case _:
            return Markup("")
    return Markup("<p>{}</p>").format(words)


def _named(wanted: Callable[[Property], bool]) -> str:
    """The names of some properties, in the order of a panel, each once."""
    found = (word for name, word in en.PROPERTIES.items() if wanted(PROPERTIES[name]))
    return ", ".join(dict.fromkeys(word.lower() for word in found))
