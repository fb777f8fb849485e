"""Rules of a legacy directory, or the ones that we ship."""

from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from toetssteen.contract.errors import SettingsError
from toetssteen.contract.text import Text
from toetssteen.engines.v1.codes import code_of
from toetssteen.engines.v1.lint import notices
from toetssteen.engines.v1.rule_files import read_rules
from toetssteen.outputs.interface import RuleFacts
from toetssteen.settings import VariantSettings

LEGACY = "legacy"


def legacy_files(directory: Path) -> Mapping[str, bytes]:
    """Return the content of the rule files directly in *directory*, by file name.

    Raises:
        SettingsError: the directory cannot be read.
    """
    try:
        return {file.name: file.read_bytes() for file in directory.iterdir() if file.is_file()}
    except OSError as error:
        message = f"{error.filename or directory}: {error.strerror}"
        raise SettingsError(message) from error


def lint(directory: Path) -> tuple[str, ...]:
    """Return what is odd, but not wrong, about the legacy rules in *directory*.

    Raises:
        SettingsError: the directory cannot be read, or a rule is badly written.
    """
    return notices(read_rules(legacy_files(directory)))


def legacy_facts(files: Mapping[str, bytes]) -> Mapping[str, RuleFacts]:
    """Return what reports say about legacy rules; they are written in Dutch only.

    Raises:
        RulePackError: the files are badly written.
    """
    return {
        rule.id: RuleFacts(
            id=rule.id,
            code=code_of(rule.id, rule),
            title=Text(rule.naam, rule.naam),
            why=Text(rule.uitleg, rule.uitleg),
            advice=Text(rule.advies or "", rule.advies or ""),
            source="",
        )
        for rule in sorted(read_rules(files), key=lambda rule: rule.id)
    }


def rule_files(stated: VariantSettings) -> Mapping[str, bytes]:
    """Return the files of the rules of a variant, by name: its own directory, or ours."""
    if stated.directory is not None:
        return legacy_files(Path(stated.directory))
    with resources.as_file(resources.files("toetssteen.rules.packs") / LEGACY) as directory:
        return legacy_files(directory)
