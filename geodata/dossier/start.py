"""A region to begin with: a small invented one that explains itself, written into a new folder."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Final

from geodata.dossier.values import parse_id
from geodata.errors import RegionStartError, UnfitError, quoted

TEMPLATE: Final = Path(__file__).parent.parent / "regions" / "template"
"""A region of its own, which passes the check. Its days are invented, but for the two of `region.yaml`."""


def start_region(folder: Path, today: date) -> None:
    """Write the template into a folder, whole or not at all.

    The folder must not exist, or be empty. The region's id is the folder's name, and the day on which it
    began, which is also the last that its reading covers, is `today`.

    Raises RegionStartError where that cannot be.
    """
    name = _id_of(folder)
    if not folder.parent.is_dir():
        raise RegionStartError(f"there is no folder {folder.parent}", "Make it first, or mend the path.")
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise RegionStartError(f"{folder} is there already, and is not empty", "Choose another name.")
    unfinished = folder.with_name(f".{name}.unfinished")
    try:
        unfinished.mkdir()
        try:
            _write(unfinished, name, today)
            unfinished.replace(folder)
        except OSError:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    except OSError as error:
        reason = f"{folder} cannot be written: {error.strerror or error} ({error.filename})"
        raise RegionStartError(reason, "Mend that, or choose another place.") from error


def _id_of(folder: Path) -> str:
    if folder.name == "null":  # an id by its letters, and nothing at all to a reader of YAML
        raise RegionStartError('"null" is no id: to YAML it is nothing', "Try null-border.")
    try:
        return parse_id(folder.name)
    except UnfitError as unfit:
        reason = f"{quoted(folder.name)} would be the region's id; expected {unfit.expected}"
        like = re.sub(r"[^a-z0-9._-]+", "-", folder.name.casefold()).strip("._-")[:64]
        raise RegionStartError(reason, f"Try {like}." if like else "Give it a name.") from None


def _write(folder: Path, name: str, today: date) -> None:
    """Copy the files, not their rights and times: an installed template may be read-only."""
    for path in sorted(TEMPLATE.rglob("*")):
        copy = folder / path.relative_to(TEMPLATE)
        if path.is_dir():
            copy.mkdir()
        else:
            copy.write_bytes(path.read_bytes())
    region = folder / "region.yaml"
    text = region.read_text(encoding="utf-8")
    text = re.sub(r"^(id:) .*$", rf"\1 {name}", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(started|read_until): .*$", rf"\1: {today}", text, flags=re.MULTILINE)
    region.write_text(text, encoding="utf-8", newline="\n")
