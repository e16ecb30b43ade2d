"""An assessment as JSON: the standing of every known claim with its reasons, and the findings."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from geodata.dossier.because import because
from geodata.dossier.findings import End, Finding, StandingValue, findings
from geodata.dossier.standing import Assessment


def assessment_json(assessment: Assessment, version: str) -> dict[str, Any]:
    """The document of `assess --json`: claims sorted by id, findings by subject, property and unit.

    version: that of the dossier. Quantities are numbers, whole ones without a point; days are ISO dates.
    """
    return {
        "region": assessment.dossier.region.id,
        "as_of": _end(assessment.as_of),
        "version": version,
        "claims": [_claim(assessment, name) for name in sorted(assessment.claims)],
        "findings": [_finding(finding) for finding in findings(assessment)],
    }


def assessment_lines(assessment: Assessment) -> Iterator[str]:
    """The table of `assess`: subject by subject the known claims, each with its standing and its reasons."""
    day = "no day: nothing is recorded" if assessment.as_of is None else assessment.as_of.isoformat()
    known = len(assessment.claims)
    yield f"{assessment.dossier.region.id}, {day}: {known} claim{'' if known == 1 else 's'}"
    width = max(map(len, assessment.claims), default=0)
    for subject in assessment.dossier.subjects:
        names = sorted(claim.id for claim in subject.claims if claim.id in assessment.claims)
        if names:
            yield ""
            yield f"{subject.id}  {' '.join(subject.label.split())}"
        for name in names:
            row = f"  {name:{width}}  {assessment.standing[name]:13}  {', '.join(because(assessment, name))}"
            yield row.rstrip()


def _claim(assessment: Assessment, name: str) -> dict[str, Any]:
    claim = assessment.claims[name]
    subject, *_ = assessment.matter(claim)
    return {
        "id": name,
        "subject": subject,
        "property": claim.property,
        "standing": assessment.standing[name],
        "because": list(because(assessment, name)),
        "origins": sorted(assessment.origins[name]),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "subject": finding.subject,
        "property": finding.property,
        "unit": finding.unit,
        "values": [
            {
                "value": _written(value),
                "claims": [claim.id for claim in value.claims],
                "origins": sorted(value.origins),
            }
            for value in finding.values
        ],
        "low": _end(finding.low),
        "high": _end(finding.high),
        "best": None if finding.best is None else _written(finding.best),
    }


def _written(value: StandingValue) -> Any:
    return value.claims[0].value.as_json()


def _end(end: End) -> Any:
    match end:
        case Decimal():
            return int(end) if end == end.to_integral_value() else float(end)
        case date():
            return end.isoformat()
    return None
