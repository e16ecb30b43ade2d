"""The panel of a ring or a pill: subjects that share a place which is known no better."""

from markupsafe import Markup

from dashboard.map.scene import pill_id, ring_id
from dashboard.panel.parts import article, back
from dashboard.panel.rows import rows
from dashboard.texts import en
from dashboard.view import PILL, RING, View
from dashboard.wording import border_label, counted, place_name
from geodata.dossier.known import Knowledge
from geodata.dossier.select import Selection


def is_gathering(selected: str) -> bool:
    """Whether an id is that of a ring or a pill."""
    return selected.startswith((RING, PILL))


def gathering_panel(view: View, knowledge: Knowledge, selection: Selection) -> Markup:
    """The subjects of the selected ring or pill that are in view."""
    dossier = knowledge.dossier
    items = [item for item in selection.on_map if view.sel in (ring_id(item), pill_id(item.spot))]
    items = [item for item in items if item.subject.kind != "border"]
    if view.sel.startswith(RING):
        place = dossier.place[view.sel.removeprefix(RING)]
        title, words = place_name(place), f"{en.DISTRICT_ONLY} {place.notes}".strip()
    else:
        title, words = border_label(view.sel.removeprefix(PILL), dossier), en.BORDER_ONLY
    head = Markup("<h2>{}: {}</h2><p class='meta'>{}</p>").format(
        title, counted(len(items), *en.SUBJECTS), words if items else en.NONE_IN_VIEW
    )
    return article(view, title, [back(view), head, rows(view, dossier, items, fold=False)])
