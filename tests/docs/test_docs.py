import importlib.util
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from tests.docs.pages import ROOT, all_pages, links, read
from toetssteen.cli import COMMANDS
from toetssteen.contract.errors import CATALOGUE
from toetssteen.glossary.catalog import CHECKS
from toetssteen.glossary.interface import GlossaryCheck
from toetssteen.glossary.structure.rows_of_ours import OWN
from toetssteen.glossary.structure.rows_of_the_profile import PUBLISHED
from toetssteen.inputs.family import FORMATS
from toetssteen.outputs.facts_of_the_whole import OF_THE_GLOSSARY
from toetssteen.outputs.family import RENDERERS
from toetssteen.rules.packs import en, nl
from toetssteen.rules.rule import Rule
from toetssteen.settings import CONFIG_VARIABLE, settings_from

DUTCH = {rule.id for rule in nl.RULES}
# In a later pack another rule with the same id has the name of the pack behind it.
PAGES = {
    f"{rule.id.lower()}{'' if rule in nl.RULES or rule.id not in DUTCH else '-en'}": rule
    for rule in (*nl.RULES, *en.RULES)
}
RULES = list(PAGES.values())
DECISIONS = sorted(path.name for path in (ROOT / "docs" / "adr").glob("0*.md"))
FRAGMENTS = sorted(path.name for path in (ROOT / "changelog.d").glob("*.md"))
HEADINGS = {"rules", "contract", "rollout", "api", "fixed"}
PARTS = (
    "## What forced a choice",
    "## What we chose",
    "## What we did not choose",
    "## What it costs us",
)
DECIDED = re.compile(r"^decided: (proposed|accepted|rejected|replaced by 00\d\d)\b", re.MULTILINE)
BUILT = re.compile(r"^built: +(no|partly|yes|removed)\b", re.MULTILINE)
BANNED = (
    *("simply", "just", "obviously", "robust", "seamless", "powerful", "leverage"),
    *("best-in-class", "should work"),
)
NOT_OURS = {
    "src/services/interfaces/validation.py",  # of the mission; the page says where ours is
    "int_08.py",  # how a rule that is still to come would be called
}
PUBLICCODE_KEYS = {
    *("publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories"),
    *("developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation"),
}


def generator(*arguments: str, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  our own file
        [sys.executable, str(root / "tools" / "generate_docs.py"), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def refusal() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "refuse_released_edits", ROOT / "tools" / "refuse_released_edits.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def parsed(name: str) -> Any:  # noqa: ANN401  YAML of any shape
    return yaml.safe_load(read(name))


def test_the_generated_pages_are_what_the_code_says() -> None:
    ran = generator("--check")

    assert ran.returncode == 0, f"{ran.stdout}{ran.stderr}"


def test_a_page_that_differs_is_missing_or_is_too_many_is_named_and_mended(tmp_path: Path) -> None:
    root = a_copy(tmp_path, "tools", "docs", "README.md", "CHANGELOG.md", "changelog.d")
    (root / "docs" / "codes.md").write_text("# Codes\n", encoding="utf-8")
    (root / "docs" / "rules" / "arai-04.md").unlink()
    (root / "docs" / "rules" / "xyz-99.md").touch()
    wrong = ["docs/codes.md: differs", "docs/rules/arai-04.md: differs"]

    assert outcome(root) == (1, [*wrong, "docs/rules/xyz-99.md: too many"])
    assert generator(root=root).returncode == 0
    assert outcome(root) == (0, [])


def a_copy(folder: Path, *names: str) -> Path:
    """Return a repository with links to the code, and copies of what is written."""
    for name in ("src", "config", "examples"):
        (folder / name).symlink_to(ROOT / name)
    for name in names:
        for path in [ROOT / name, *(ROOT / name).rglob("*")]:
            if path.is_file() and "__pycache__" not in path.parts:
                target = folder / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    return folder


def outcome(root: Path) -> tuple[int, Sequence[str]]:
    ran = generator("--check", root=root)
    return ran.returncode, [line for line in ran.stdout.splitlines() if line.startswith("docs/")]


@pytest.mark.parametrize(("name", "rule"), PAGES.items(), ids=PAGES)
def test_every_rule_has_its_page_and_its_line_in_the_index(name: str, rule: Rule) -> None:
    page = read(f"docs/rules/{name}.md")

    assert f"# {rule.id} {rule.title.nl}" in page
    assert all(text in page for text in (*rule.why, *rule.advice, rule.source, rule.code))
    assert f"[{rule.id}]({name}.md)" in read("docs/rules/README.md")


def test_no_rule_page_is_about_a_rule_that_does_not_exist() -> None:
    pages = {path.stem for path in (ROOT / "docs" / "rules").glob("*.md")} - {"README"}

    assert pages == set(PAGES) | {check.id.lower() for check in OF_THE_GLOSSARY} | {"sbb"}


@pytest.mark.parametrize("check", OF_THE_GLOSSARY, ids=lambda check: check.id)
def test_every_check_over_a_glossary_has_its_page_and_its_line_in_the_index(
    check: GlossaryCheck,
) -> None:
    page = read(f"docs/rules/{check.id.lower()}.md")

    assert f"# {check.id} {check.title.nl}" in page
    assert all(text in page for text in (*check.why, check.source, check.code))
    assert page.count("\ngoed  ") == len(check.good)
    assert page.count("\nfout  ") == page.count("\n      → ") == len(check.bad)
    assert f"[{check.id}]({check.id.lower()}.md)" in read("docs/rules/README.md")


def test_every_check_over_a_graph_has_its_row_and_says_whose_it_is() -> None:
    published, ours = read("docs/rules/sbb.md").split("## Van ons")

    for part, rows in ((published, PUBLISHED), (ours, OWN)):
        lines = [line.split(" | ")[0] for line in part.splitlines() if line.startswith("| SBB-")]
        assert lines == [f"| {row}" for row in rows]
    assert "| SBB-12 | VAL-SBB-012 | differs |" in published
    assert "(sbb.md)" in read("docs/rules/README.md")


def test_every_code_is_documented_and_no_other() -> None:
    rows = re.compile(r"^\| ([A-Z]{3}-[A-Z]{3}-\d{3}) \|", re.MULTILINE)
    documented = set(rows.findall(read("docs/codes.md")))

    of_the_whole = {check.code for check in CHECKS}
    of_the_whole |= {row.code for row in (*PUBLISHED.values(), *OWN.values())}
    assert documented == CATALOGUE.keys() | {rule.code for rule in RULES} | of_the_whole


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"## toetssteen {command}\n" in read("docs/commands.md")
    assert f"`toetssteen {command}`" in read("README.md")


def test_every_profile_and_every_variant_is_documented() -> None:
    settings, page = settings_from({}), read("docs/profiles.md")

    assert all(f"### {profile}\n" in page for profile in settings.profiles)
    assert all(f"| `{variant}` |" in page for variant in settings.variants)
    assert all(f"| `{variant}`" in read("README.md") for variant in settings.variants)


def test_every_format_is_documented() -> None:
    readme = read("README.md")

    assert all(f"`{name}`" in readme for name in (*FORMATS, *RENDERERS))


def test_the_one_variable_of_the_environment_is_documented() -> None:
    assert CONFIG_VARIABLE in read("docs/how-to/bring-your-own-legacy-rules.md")


@pytest.mark.parametrize("page", all_pages())
def test_every_link_leads_to_a_file(page: str) -> None:
    folder = (ROOT / page).parent

    assert [target for target in links(page) if not (folder / target).exists()] == []


@pytest.mark.parametrize("page", all_pages())
def test_no_page_has_unfinished_or_banned_words_or_a_path_of_a_machine(page: str) -> None:
    text = read(page)

    found = [word for word in BANNED if re.search(rf"\b{word}\b", text, re.IGNORECASE)]
    assert found == []
    assert "TODO" not in text.replace("`todo`", "")
    assert not re.search(r"(?<![\w.])/(work|home|root|Users)/", text)


@pytest.mark.parametrize("page", all_pages())
def test_every_python_file_that_a_page_names_is_there(page: str) -> None:
    named = set(re.findall(r"`([\w./-]+\.py)`", read(page))) - NOT_OURS

    found = {name for name in named if any(ROOT.glob(f"{'' if '/' in name else '**/'}{name}"))}
    beside = {name for name in named - found if any((ROOT / "src").rglob(name))}
    assert named - found - beside == set()


@pytest.mark.parametrize("name", DECISIONS)
def test_every_decision_has_both_statuses_and_all_parts(name: str) -> None:
    text = read(f"docs/adr/{name}")

    assert text.startswith(f"# {name[:4]} ")
    assert DECIDED.search(text)
    assert BUILT.search(text)
    places = [text.find(part) for part in PARTS]
    assert -1 not in places
    assert places == sorted(places)


def test_decisions_are_numbered_without_a_gap_and_listed() -> None:
    assert [name[:4] for name in DECISIONS] == [f"{at:04}" for at in range(1, len(DECISIONS) + 1)]
    assert all(f"({name})" in read("docs/adr/README.md") for name in DECISIONS)


@pytest.mark.parametrize("name", FRAGMENTS)
def test_every_fragment_of_the_changelog_has_an_issue_and_a_known_heading(name: str) -> None:
    issue, heading, suffix = name.split(".")

    assert issue.isdecimal()
    assert heading in HEADINGS
    assert suffix == "md"
    assert read(f"changelog.d/{name}").strip()


def test_publiccode_has_what_the_standard_demands() -> None:
    stated = parsed("publiccode.yml")

    assert stated.keys() >= PUBLICCODE_KEYS
    assert stated["publiccodeYmlVersion"] == "0.4"
    assert stated["legal"]["license"] == "EUPL-1.2"
    assert stated["maintenance"]["contacts"]
    for described in stated["description"].values():
        assert len(described["genericName"]) <= 35
        assert len(described["shortDescription"]) <= 150
        assert 500 <= len(described["longDescription"]) <= 10_000


@pytest.mark.parametrize("name", ["rule-wanted.yml", "false-alarm.yml"])
def test_an_issue_form_asks_for_what_we_need(name: str) -> None:
    form = parsed(f".github/ISSUE_TEMPLATE/{name}")

    ids = [field["id"] for field in form["body"]]
    assert len(set(ids)) == len(ids)
    assert {"why", "public"} <= set(ids)
    assert form["name"]
    assert form["description"]


def test_a_changed_file_in_a_released_folder_is_refused() -> None:
    edited = refusal().edited
    released = ["schema/1.0.0/result.json", "schema/1.0.0/request.json"]

    assert edited(released, ["schema/1.0.0/result.json"]) == ("schema/1.0.0/result.json",)
    assert edited(released, ["schema/1.0.0/extra.json"]) == ("schema/1.0.0/extra.json",)
    assert edited(released, ["schema/1.1.0/result.json", "README.md"]) == ()
    assert edited([], ["schema/1.0.0/result.json"]) == ()
