"""The panel of a ring, a pill or a list: subjects that share a place which is known no better, or no date."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.map.scene import pill_id, ring_id
from dashboard.panel.parts import article, back, heading, joined
from dashboard.panel.rows import rows
from dashboard.texts import en
from dashboard.view import JOINT, PILL, RING, UNDATED, View
from dashboard.wording import border_label, counted, place_name
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Dossier
from geodata.dossier.select import Selected, Selection

_NAMES = 2


def is_gathering(selected: str) -> bool:
    """Whether an id is that of a ring, of several that have merged, of a pill, or of the undated."""
    return selected == UNDATED or JOINT in selected or selected.startswith((RING, PILL))


def gathering_panel(view: View, knowledge: Knowledge, selection: Selection) -> Markup:
    """The subjects of the selected rings, pill or list that are in view."""
    dossier = knowledge.dossier
    if view.sel == UNDATED:
        return _undated(view, dossier, selection.undated)
    drawn = [item for item in selection.on_map if item.subject.kind != "border"]
    held = {
        chosen: [item for item in drawn if chosen in (ring_id(item), pill_id(item.spot))]
        for chosen in view.sel.split(JOINT)
    }
    largest_first = sorted(held, key=lambda chosen: (-len(held[chosen]), chosen))
    title = gathered_name([_name(chosen, dossier) for chosen in largest_first])
    count = sum(map(len, held.values()))
    only = en.BORDER_ONLY if view.sel.startswith(PILL) else en.DISTRICT_ONLY
    if len(held) == 1:
        about = f"{only} {_notes(view.sel, dossier)}".strip()
        parts = [rows(view, dossier, held[view.sel], fold=False)]
    else:
        about = only
        parts = [_district(view, dossier, chosen, held[chosen]) for chosen in largest_first if held[chosen]]
    head = Markup("<h2>{}: {}</h2><p class='meta'>{}</p>").format(
        title, counted(count, *en.SUBJECTS), about if count else en.NONE_IN_VIEW
    )
    return article(view, title, [back(view), head, *parts])


def _undated(view: View, dossier: Dossier, items: Sequence[Selected]) -> Markup:
    head = Markup("<h2>{}: {}</h2><p class='meta'>{}</p>").format(
        en.UNDATED, counted(len(items), *en.SUBJECTS), en.NO_LIVE_DATE if items else en.NONE_IN_VIEW
    )
    return article(view, en.UNDATED, [back(view), head, rows(view, dossier, items, fold=False)])


def _district(view: View, dossier: Dossier, chosen: str, items: Sequence[Selected]) -> Markup:
    """One of several rings that have merged: its name, what stands for it, its subjects."""
    notes = _notes(chosen, dossier)
    about = Markup("<p class='meta'>{}</p>").format(notes) if notes else Markup("")
    name = _name(chosen, dossier)
    return joined([heading(name) if name else Markup(""), about, rows(view, dossier, items, fold=False)])


def _name(chosen: str, dossier: Dossier) -> str:
    """What a ring or a pill is called; nothing where a ring is one subject's own."""
    if chosen.startswith(PILL):
        return border_label(chosen.removeprefix(PILL), dossier)
    return place_name(dossier.place[chosen.removeprefix(RING)]) if chosen.startswith(RING) else ""


def _notes(chosen: str, dossier: Dossier) -> str:
    return dossier.place[chosen.removeprefix(RING)].notes if chosen.startswith(RING) else ""


def gathered_name(names: Sequence[str]) -> str:
    """What rings that have merged are called, by the rule of `naming.js`: "Panj, Farkhor districts".

    names: of the districts, the one with most subjects first; "" for a ring without a name.
    """
    if len(names) == 1:
        return names[0]
    told = [name for name in names if name][:_NAMES]
    if not told:
        return en.PLACES.format(len(names))
    short = [name.split(",")[0] for name in told]
    alike = len(short) > 1 and all(name.endswith(en.DISTRICT) for name in short)
    shown = ", ".join(name.removesuffix(en.DISTRICT) if alike else name for name in short)
    if len(names) > len(told):
        return en.AND_MORE.format(shown, len(names) - len(told))
    return shown + en.DISTRICTS if alike else shown
