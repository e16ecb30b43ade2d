"""The command line: one function a verb, no logic of its own."""

import argparse
import dataclasses
import json
import math
import os
import runpy
import shlex
import sys
from collections.abc import Sequence
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path

from geodata.dossier.along import Stretch
from geodata.dossier.check import check_region, lines_of
from geodata.dossier.dates import parse_day
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Dossier
from geodata.dossier.region import SHIPPED, version
from geodata.dossier.standing import assess
from geodata.dossier.start import start_region
from geodata.errors import Fault, RegionStartError, UnfitError, did_you_mean, quoted
from geodata.exports.along import along_csv, along_json, along_lines
from geodata.exports.assessment import assessment_json, assessment_lines

DONE, BAD_INPUT = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb. Returns the exit status: 0 done, 1 bad input; bad usage exits with 2."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal that lacks a letter shows its escape
        sys.stdout.reconfigure(errors="backslashreplace")
    if given[:1] == ["serve"]:
        return _serve(given[1:])
    options = _parser().parse_args(given)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # what reads it, such as head, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="marznoma", description="A border region through sourced reporting."
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    check = verbs.add_parser("check", help="all errors of a region with file and line; exit status 1 if any")
    check.add_argument("region", nargs="?", type=Path, default=SHIPPED, help="its folder (the shipped one)")
    check.add_argument("--all", action="store_true", help="list every warning, also kinds with many cases")
    check.add_argument("--json", action="store_true", help="one JSON document")
    check.set_defaults(run=_check)
    assessed = verbs.add_parser("assess", help="every claim's standing on a day, with its reasons")
    assessed.add_argument("region", nargs="?", type=Path, default=SHIPPED, help="as for check")
    assessed.add_argument("--as-of", type=_day, metavar="DAY", help="as known on a day (the last there is)")
    assessed.add_argument("--recorded-by", type=_day, metavar="DAY", help="without what was entered later")
    assessed.add_argument("--json", action="store_true", help="one JSON document, with the findings")
    assessed.set_defaults(run=_assess)
    along = verbs.add_parser("along", help="what lies on a stretch of a border, in order of kilometre")
    along.add_argument("region", nargs="?", type=Path, default=SHIPPED, help="as for check")
    along.add_argument("--border", required=True, metavar="ID", help="which border")
    along.add_argument("--from", required=True, type=_km, metavar="KM", dest="from_km", help="its beginning")
    along.add_argument("--to", required=True, type=_km, metavar="KM", dest="to_km", help="its end")
    along.add_argument("--as-of", type=_day, metavar="DAY", help="as known on a day (the last there is)")
    form = along.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document")
    form.add_argument("--csv", action="store_true", help="the rows as CSV")
    along.set_defaults(run=_along, refuse=along.error)
    new = verbs.add_parser("new", help="a small invented region to begin with, which explains itself")
    new.add_argument("folder", type=Path, help="a folder to be made; its name is the region's id")
    new.set_defaults(run=_new)
    verbs.add_parser("serve", help="the dashboard (serve --help says more)", add_help=False)
    return parser


def _check(options: argparse.Namespace) -> int:
    report = check_region(options.region)
    if options.json:
        document = {
            "region": str(report.region),
            "errors": [_fault_json(fault) for fault in report.errors],
            "warnings": [_fault_json(fault) for fault in report.warnings],
        }
        print(json.dumps(document, indent=1))
    else:
        for line in lines_of(report, every=options.all):
            print(line)
    return BAD_INPUT if report.errors else DONE


def _assess(options: argparse.Namespace) -> int:
    dossier = _dossier(options.region)
    if dossier is None:
        return BAD_INPUT
    assessment = assess(dossier, options.as_of, options.recorded_by)
    if options.json:
        print(json.dumps(assessment_json(assessment, version(dossier)), indent=1))
    else:
        for line in assessment_lines(assessment):
            print(line)
    return DONE


def _along(options: argparse.Namespace) -> int:
    if options.from_km > options.to_km:
        options.refuse(f"a stretch cannot begin at km {options.from_km:g} and end at km {options.to_km:g}")
    dossier = _dossier(options.region)
    if dossier is None:
        return BAD_INPUT
    borders = [border.id for border in dossier.borders]
    if options.border not in borders:
        expected = f"one of {', '.join(borders)}" if borders else "a region that has a border with a line"
        question = did_you_mean(options.border, borders)
        print(
            f"marznoma: no border {quoted(options.border)}; expected {expected}.{question}", file=sys.stderr
        )
        return BAD_INPUT
    stretch = Stretch(options.border, options.from_km, options.to_km)
    knowledge = Knowledge(assess(dossier, options.as_of))
    if options.json:
        print(json.dumps(along_json(knowledge, stretch), indent=1))
    elif options.csv:
        print(along_csv(knowledge, stretch), end="")
    else:
        for line in along_lines(knowledge, stretch):
            print(line)
    return DONE


def _dossier(region: Path) -> Dossier | None:
    """The dossier of a region's folder; where it does not pass the check, None, and its errors are said."""
    report = check_region(region)
    if report.dossier is None:
        for line in lines_of(report):
            print(line, file=sys.stderr)
    return report.dossier


def _km(written: str) -> float:
    """A kilometre as an option has it; anything else is bad usage."""
    try:
        km = float(written)
    except ValueError:
        km = math.nan
    if not math.isfinite(km):
        raise argparse.ArgumentTypeError(f"no kilometre: {written!r}; write a number such as 120.5")
    return km


def _day(written: str) -> date:
    """A day as an option has it; anything else is bad usage."""
    try:
        return parse_day(written)
    except UnfitError:
        raise argparse.ArgumentTypeError(f"no day: {written!r}; write YYYY-MM-DD") from None


def _new(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    try:
        start_region(folder, datetime.now().astimezone().date())
    except RegionStartError as error:
        print(f"marznoma: {error}", file=sys.stderr)
        return BAD_INPUT
    print(f"{folder}: an invented border between invented lands. Its files say how to go on.")
    for verb, words in (("check", "says what is wrong with it"), ("serve", "shows it")):
        print(f"marznoma {verb} {shlex.quote(str(folder))}    {words}")
    return DONE


def _fault_json(fault: Fault) -> dict[str, str | int | None]:
    return dataclasses.asdict(fault)


def _serve(arguments: list[str]) -> int:
    """Hand over to the dashboard, which the library does not import; it exits by itself where it must."""
    before = sys.argv
    sys.argv = ["marznoma serve", *arguments]
    try:
        runpy.run_module("dashboard", run_name="__main__")
    finally:
        sys.argv = before
    return DONE
