"""The picture over the month slider: a bar for each stretch of time, and a table of the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup

from dashboard.panel.parts import joined
from dashboard.texts import en
from dashboard.wording import month_words
from geodata.dossier.dates import not_after
from geodata.dossier.months import Bar, month_number
from geodata.dossier.select import Criteria, Selected
from geodata.dossier.standings import slug

Parting = Literal["kind", "standing"]


@dataclass(frozen=True, slots=True)
class Parts:
    """By what bars are parted. key: the part of a subject. names: the parts as they stand on each other."""

    label: str
    key: Callable[[Selected], str]
    names: Mapping[str, str]


PARTS: Final[Mapping[Parting, Parts]] = {
    "kind": Parts(
        en.BY_KIND, lambda item: item.group, {name: en.GROUPS[name] for name in ("incident", "talks")}
    ),
    "standing": Parts(
        en.BY_STANDING,
        lambda item: slug(item.standing),
        {slug(standing): words for standing, words in en.STANDINGS.items()},
    ),
}


def picture(bars: Sequence[Bar], criteria: Criteria, parts: Mapping[str, str]) -> Markup:
    """Bars as high as their counts, parted by colour or fill, grey outside the date range.

    parts: the name of each part of a bar by its key, in the order in which they stand on each other. The
    picture is hidden from screen readers: the table beside it says the same.
    """
    tallest = max((bar.counts.total() for bar in bars), default=0)
    width = 100 / len(bars)
    drawn = (
        _bar(bar, number * width, width, tallest, parts, inside=_meets(bar, criteria))
        for number, bar in enumerate(bars)
        if bar.counts
    )
    return Markup("<div class='bars' aria-hidden='true'>{}</div>").format(joined(drawn))


def years(bars: Sequence[Bar]) -> Markup:
    """The years of the bars where they begin: all, every second, fifth, tenth …, twelve or so at most."""
    return Markup("<div class='years' aria-hidden='true'>{}</div>").format(joined(_years(bars)))


def table(bars: Sequence[Bar], parts: Mapping[str, str]) -> Markup:
    """The same as a table, folded away: the stretches with anything in them, the latest first."""
    used = {key: name for key, name in parts.items() if any(bar.counts[key] for bar in bars)}
    cell = Markup("<td>{}</td>")
    head = joined(Markup("<th scope='col'>{}</th>").format(name) for name in used.values())
    lines = (
        Markup("<tr><th scope='row'>{}</th>{}<td>{}</td></tr>").format(
            _stretch_words(bar),
            joined(cell.format(bar.counts[key] or "") for key in used),
            bar.counts.total(),
        )
        for bar in reversed(bars)
        if bar.counts
    )
    return Markup(
        "<details class='times'><summary>{}</summary><table><thead><tr><th scope='col'>{}</th>{}"
        "<th scope='col'>{}</th></tr></thead><tbody>{}</tbody></table></details>"
    ).format(en.AS_A_TABLE, en.WHEN_COLUMN, head, en.ALL, joined(lines))


def _bar(
    bar: Bar, left: float, width: float, tallest: int, parts: Mapping[str, str], *, inside: bool
) -> Markup:
    pieces = joined(
        Markup("<i class='part-{}' style='height:{:.1f}%'></i>").format(key, bar.counts[key] / tallest * 100)
        for key in parts
        if bar.counts[key]
    )
    title = f"{_stretch_words(bar)}: {bar.counts.total()}"
    return Markup("<span class='{}' style='left:{}%;width:{}%' title='{}'>{}</span>").format(
        "in" if inside else "out", f"{left:.2f}", f"{width:.2f}", title, pieces
    )


def _meets(bar: Bar, criteria: Criteria) -> bool:
    return not_after(criteria.start, bar.end) and not_after(bar.start, criteria.end)


def _stretch_words(bar: Bar) -> str:
    first, last = month_words(bar.start), month_words(bar.end)
    return first if first == last else f"{first} – {last}"


def _years(bars: Sequence[Bar]) -> list[Markup]:
    first, last = bars[0].start, bars[-1].end
    months = month_number(last) + 1 - month_number(first)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if (last.year - first.year) / step <= 12)
    shown = (year for year in range(first.year, last.year + 1) if year % step == 0)
    places = ((year, (year * 12 - month_number(first)) / months * 100) for year in shown)
    return [
        Markup("<span style='left:{}%'>{}</span>").format(f"{place:.2f}", year)
        for year, place in places
        if 0 <= place <= 97
    ]
