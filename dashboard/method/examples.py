"""The examples of a page: those that the dossier has on its day, and which it has not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from markupsafe import Markup

from dashboard.method.example import box
from dashboard.panel.parts import joined
from dashboard.texts import examples_en, method_en
from dashboard.view import View
from dashboard.wording import day_words
from geodata.dossier.examples import examples
from geodata.dossier.examples.looking import Example
from geodata.dossier.known import Knowledge


@dataclass(frozen=True)
class Examples:
    """What a view knows, with the examples in it. day: the as-of day; None where nothing is recorded."""

    knowledge: Knowledge
    view: View
    day: date | None

    def under(self, keys: Sequence[str], *, decided: bool = False) -> Markup:
        """The examples under some keys, and in one sentence those that there are none of.

        decided: with what decided the standings that they show.
        """
        shown = [
            box(key, self._found[key], self.knowledge, self.view, decided=decided)
            for key in keys
            if key in self._found
        ]
        missing = [key for key in keys if key not in self._found]
        if missing:
            words = self._none() if not shown else self._none_of(missing)
            shown.append(Markup("<p class='none'>{}</p>").format(words))
        return joined(shown)

    @cached_property
    def _found(self) -> Mapping[str, Example]:
        return examples(self.knowledge)

    def _none(self) -> str:
        return method_en.NO_EXAMPLE.format(self.day_words())

    def _none_of(self, keys: Sequence[str]) -> str:
        of = "; ".join(examples_en.EXAMPLES[key].of for key in keys)
        return method_en.NO_EXAMPLE_OF.format(self.day_words(), of)

    def day_words(self) -> str:
        """The as-of day, or that there is none."""
        return method_en.ANY_DAY if self.day is None else day_words(self.day)
