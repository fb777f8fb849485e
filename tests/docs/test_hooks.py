import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from tests.docs.pages import ROOT, read
from toetssteen.inputs.family import FORMATS

PRE_COMMIT = (sys.executable, "-m", "pre_commit")
REFUSE = ROOT / "tools" / "refuse_released_edits.py"
SCHEMA = "src/toetssteen/contract/schema/1.0.0/validation_result.schema.json"
SAMPLE = "begrip;definitie;bron\nsloep;vaartuig met riemen;Voorbeeldwet, artikel 1\n"
BAD_SAMPLE = "begrip;definitie;bron\nsloep;sloep;Voorbeeldwet, artikel 1\n"


def run(command: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603  our own words


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=tester", "-c", "user.email=tester@example.org")
    ran = run(("git", *who, *arguments), folder)
    assert ran.returncode == 0, ran.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    return folder


@pytest.fixture
def package_index(tmp_path: Path) -> None:
    download = ("-m", "pip", "download", "--no-deps", "--quiet", "--retries", "0", "--timeout", "5")
    ran = run((sys.executable, *download, "--dest", str(tmp_path), "hatchling"), tmp_path)
    if ran.returncode:
        pytest.skip("no package index to install the hook from")
    if not (ROOT / ".git").exists():
        pytest.skip("not a git repository, so pre-commit cannot take the hook from it")


@pytest.mark.parametrize("what", ["validate-config", "validate-manifest"])
def test_pre_commit_understands_our_files(what: str) -> None:
    ran = run((*PRE_COMMIT, what), ROOT)

    assert ran.returncode == 0, ran.stdout


def test_every_tool_of_the_hooks_is_in_the_environment_that_make_makes() -> None:
    (local,) = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]

    tools = {hook["entry"].split()[0] for hook in local["hooks"]}
    assert {Path(tool).parent for tool in tools} == {Path(".venv/bin")}
    assert all((Path(sys.executable).parent / Path(tool).name).exists() for tool in tools)


def test_the_hook_for_others_takes_the_suffixes_that_we_read() -> None:
    (hook,) = yaml.safe_load(read(".pre-commit-hooks.yaml"))

    suffixes = hook["files"].removeprefix(r"\.(").removesuffix(")$").split("|")
    assert set(suffixes) == set(FORMATS) - {"xml"}


def test_a_commit_that_edits_a_released_schema_is_refused(repository: Path) -> None:
    schema = repository / SCHEMA
    schema.parent.mkdir(parents=True)
    schema.write_text("{}", encoding="utf-8")
    git(repository, "add", ".")
    before_the_first_commit = run((sys.executable, str(REFUSE)), repository).returncode
    git(repository, "commit", "--quiet", "--message", "released")
    untouched = run((sys.executable, str(REFUSE)), repository).returncode
    schema.write_text('{"type": "object"}', encoding="utf-8")
    git(repository, "add", ".")

    edited = run((sys.executable, str(REFUSE)), repository)

    assert (before_the_first_commit, untouched, edited.returncode) == (0, 0, 1)
    assert edited.stderr.startswith(SCHEMA)


@pytest.mark.timeout(400)
@pytest.mark.usefixtures("package_index")
def test_the_hook_judges_glossaries_in_somebody_elses_repository(repository: Path) -> None:
    (repository / "goed.csv").write_text(SAMPLE, encoding="utf-8")
    (repository / "fout.csv").write_text(BAD_SAMPLE, encoding="utf-8")
    (repository / "kern.txt").write_text("no glossary\n", encoding="utf-8")
    git(repository, "add", ".")

    ran = run((*PRE_COMMIT, "try-repo", str(a_snapshot(repository)), "--all-files"), repository)

    assert ran.returncode == 1, f"{ran.stdout}{ran.stderr}"
    assert "toetssteen check" in ran.stdout
    assert "VAL-TXT-005" in ran.stdout
    assert "kern.txt" not in ran.stdout


def a_snapshot(beside: Path) -> Path:
    """Return a repository with our files as they are now; ours itself stays untouched."""
    folder = beside.parent / "toetssteen"
    folder.mkdir()
    for name in ("src", "config"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "snapshot")
    return folder
