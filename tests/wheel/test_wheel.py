"""The package as it travels: built, installed in another folder, started from a third one."""

import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import map_frame
from tests.conftest import ROOT
from tests.serving import clean_environment, serve

# What a stranger's folder or home could say about how Streamlit pages look and behave.
HOSTILE_CONFIG = """
[browser]
gatherUsageStats = true
[server]
enableStaticServing = true
baseUrlPath = "elsewhere"
[client]
toolbarMode = "developer"
[theme]
base = "dark"
primaryColor = "#FF00FF"
backgroundColor = "#FF0000"
textColor = "#00FF00"
baseFontSize = 24
font = "monospace"
headingFont = "serif"
[theme.light]
backgroundColor = "#FF0000"
[theme.dark]
backgroundColor = "#FF0000"
"""


@dataclass(frozen=True)
class Installed:
    """python and marznoma of an environment that has the wheel; folder: an unrelated working folder."""

    python: Path
    marznoma: Path
    folder: Path
    environment: dict[str, str]

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=clean_environment(self.environment),
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("built")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", built, ROOT],
        check=True,
        capture_output=True,
    )
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    place = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place / "env"], check=True)
    python = place / "env" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", python]
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", wheel], check=True)
    # The wheel's requirements are those of this environment. Of a folder that is named so, Python reads no
    # `.pth` file: the checkout, which the tests' environment has by one, is not on the path.
    site_packages = next((place / "env" / "lib").glob("python*/site-packages"))
    (site_packages / "requirements.pth").write_text(sysconfig.get_path("purelib") + "\n")

    for folder in (place / "work", place / "home"):
        (folder / ".streamlit").mkdir(parents=True)
        (folder / ".streamlit" / "config.toml").write_text(HOSTILE_CONFIG)
    return Installed(
        python, python.with_name("marznoma"), place / "work", {"HOME": os.fspath(place / "home")}
    )


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    expected = {
        path.relative_to(ROOT).as_posix()
        for package in ("geodata", "dashboard")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert expected <= held, sorted(expected - held)
    endings = {Path(name).suffix for name in held}
    assert {".py", ".yaml", ".geojson", ".js", ".css", ".md"} <= endings
    assert "dashboard/.streamlit/config.toml" in held


def test_the_installed_packages_are_the_wheels(installed: Installed) -> None:
    said = installed.run(
        installed.python, "-c", "import geodata, dashboard; print(geodata.__file__, dashboard.__file__)"
    )
    assert said.returncode == 0, said.stderr
    environment = installed.python.parent.parent
    assert all(Path(path).is_relative_to(environment) for path in said.stdout.split())


def test_the_installed_command_checks_the_region_that_ships(installed: Installed) -> None:
    said = installed.run(installed.marznoma, "check")
    assert said.returncode == 0, said.stdout + said.stderr


def test_the_installed_command_begins_a_region_that_passes(installed: Installed) -> None:
    assert installed.run(installed.marznoma, "new", "mine").returncode == 0
    said = installed.run(installed.marznoma, "check", "mine")
    assert said.stdout == "mine: 0 errors, 0 warnings\n"


def test_the_installed_command_serves_the_dashboard_with_its_own_theme(
    installed: Installed, visit: Callable[..., Page]
) -> None:
    with serve(
        command=[installed.marznoma], folder=installed.folder, environment=installed.environment
    ) as server:
        page = visit(f"{server.url}/", theme="light")
        map_frame(page)
        ground = page.get_by_test_id("stApp")
        expect(ground).to_have_css("background-color", "rgb(255, 255, 255)")
        expect(ground).to_have_css("color", "rgb(29, 28, 26)")
        expect(ground).to_have_css("font-family", re.compile('^"?Source Sans'))
        expect(page.locator("html")).to_have_css("font-size", "15px")
