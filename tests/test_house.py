"""Guards of the house: what no file may say, and that the documents, the lock and the code agree."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from geodata.cli import main
from tests.conftest import ROOT

PACKAGES = ("geodata", "dashboard")
FOLDERS = (*PACKAGES, "tests", ".streamlit", ".ci")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = "".join(re.findall(r"^```\w*\n(.*?)^```", README, re.MULTILINE | re.DOTALL))
RUNTIME = PROJECT["project"]["dependencies"]
LOCK = (ROOT / "requirements-test.lock").read_text(encoding="utf-8")
PINS = {canonicalize_name(name): pin for name, pin in re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE)}
# Packages that others pin and hand on as their own.
PARTS = {"pydantic-core": "pydantic"}

# Spelled in pieces, so that this file names none.
_HOSTS = (r"pypi\.o" + "rg", "python" + r"hosted\.org", r"registry\.npm" + "js", r"deb\.deb" + r"ian\.org")
REGISTRIES = re.compile("|".join(_HOSTS))
SOMEBODYS_MACHINE = re.compile(r"(?<![\w./:-])/(?:home|Users|root|work|farm)/\w")
COUNTRIES = re.compile(
    r"Tajik|Afghan|Chin(?:a|ese)\b|Russia|Kyrgyz|Uzbek|Dushanbe|\b(?:tj|af|cn)-(?:tj|af|cn)\b|[\"'](?:TJ|AF|CN)[\"']"
)


def texts(folders: tuple[str, ...] = FOLDERS) -> Iterator[tuple[Path, str]]:
    """Every text file of the tree below these folders, with what it says."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                try:
                    yield path, path.read_text(encoding="utf-8")
                except UnicodeDecodeError:
                    continue


def found(pattern: re.Pattern[str], files: Iterator[tuple[Path, str]]) -> list[str]:
    """Where the pattern stands, as path:line."""
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path, text in files
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def top_files() -> Iterator[tuple[Path, str]]:
    for path in sorted(ROOT.iterdir()):
        if path.is_file() and path.name != ".git":
            yield path, path.read_text(encoding="utf-8")


def test_no_file_names_a_package_registry() -> None:
    assert found(REGISTRIES, texts()) + found(REGISTRIES, top_files()) == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert found(SOMEBODYS_MACHINE, texts()) + found(SOMEBODYS_MACHINE, top_files()) == []


def test_the_code_names_no_country() -> None:
    code = ((path, text) for path, text in texts(PACKAGES) if "regions" not in path.parts)
    assert found(COUNTRIES, code) == []


def test_the_lock_holds_versions_and_hashes_and_no_address() -> None:
    assert "://" not in LOCK
    assert not re.search(
        r"^\s*-(?:i|f|-(?:extra-)?index-url|-find-links|-trusted-host)\b", LOCK, re.MULTILINE
    )
    hashed = re.findall(r"^[\w.-]+==.*\\\n +--hash=sha256:[0-9a-f]{64}", LOCK, re.MULTILINE)
    assert len(hashed) == len(PINS)


def test_the_lock_holds_everything_that_the_project_asks_for() -> None:
    tests = PROJECT["project"]["optional-dependencies"]["test"]
    for requirement in map(Requirement, [*RUNTIME, *tests, *PROJECT["build-system"]["requires"]]):
        assert PINS[canonicalize_name(requirement.name)] in requirement.specifier, requirement


def test_the_project_asks_for_whatever_its_code_imports_and_for_nothing_else() -> None:
    asked = {canonicalize_name(Requirement(line).name) for line in RUNTIME}
    providers = packages_distributions()
    used: dict[str, str] = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            for top in imported(path) - sys.stdlib_module_names - set(PACKAGES):
                names = {PARTS.get(name, name) for name in map(canonicalize_name, providers[top])}
                used[(names & asked or names).pop()] = f"{path.relative_to(ROOT)} imports {top}"
    assert {name: where for name, where in used.items() if name not in asked} == {}
    assert asked - used.keys() == set()


def imported(path: Path) -> set[str]:
    """The packages that a module imports, at its top or later."""
    tops = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            tops |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            tops.add(node.module.split(".")[0])
    return tops


def test_the_readme_gives_the_two_commands_and_the_landing_check_runs_the_second() -> None:
    assert re.search(r"venv .* && .*pip install \. && .*marznoma serve$", COMMANDS, re.MULTILINE)
    assert re.search(r"^bash tests/run$", COMMANDS, re.MULTILINE)
    landing = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in landing if "tests" in line] == ["exec bash tests/run"]


def test_every_verb_and_module_that_the_readme_names_exists() -> None:
    for verb in set(re.findall(r"\bmarznoma (\w+)", COMMANDS)):
        with pytest.raises(SystemExit) as stop:
            sys.exit(main([verb, "--help"]))
        assert stop.value.code == 0, verb
    for module in re.findall(r"-m (tests\.[\w.]+)", COMMANDS):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").is_file(), module


def test_every_file_that_the_readme_links_to_exists() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
