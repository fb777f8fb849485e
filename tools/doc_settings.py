"""The page of settings: every variable, every key of an environment, and the files we ship."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final

from msgspec import NODEFAULT

from toetssteen.contract.text import Text
from toetssteen.settings import settings_from
from toetssteen.settings.environments import (
    DATABASE_VARIABLE,
    DEFAULT_ENVIRONMENT,
    ENVIRONMENT_VARIABLE,
    GENERATOR_KEY_VARIABLE,
    OTLP_VARIABLE,
    STATE_VARIABLE,
    EnvironmentFile,
)
from toetssteen.settings.flag import FLAG_VARIABLE
from toetssteen.settings.toml_file import keys_of
from toetssteen.settings.variants import ASSESSOR_KEY_VARIABLE, CONFIG_VARIABLE

PAGE: Final = "docs/settings.md"
VARIABLES: Final[Mapping[str, tuple[str, Text]]] = {
    FLAG_VARIABLE: (
        "the key `flag`",
        Text(
            "vlag: `true`, `1` of `on`; `false`, `0` of `off`; weggelaten beslist de uitrol. "
            "Iets anders, ook leeg, start niet",
            "flag: `true`, `1` or `on`; `false`, `0` or `off`; left out, the rollout decides. "
            "Anything else, empty too, does not start",
        ),
    ),
    ENVIRONMENT_VARIABLE: (
        f"`{DEFAULT_ENVIRONMENT}`",
        Text("naam van een bestand in `environments/`", "name of a file in `environments/`"),
    ),
    DATABASE_VARIABLE: (
        "the key `store`",
        Text(
            "`postgresql://…`, een map met SQLite-bestanden, of `memory`",
            "`postgresql://…`, a directory of SQLite files, or `memory`",
        ),
    ),
    STATE_VARIABLE: (
        "`toetssteen` under `$XDG_STATE_HOME`",
        Text(
            "map met het noodstopbestand, de hoogste tijdperken en de SQLite-bestanden",
            "directory of the kill file, the highest epochs and the SQLite files",
        ),
    ),
    CONFIG_VARIABLE: (
        "what we ship",
        Text("map met de configuratie", "directory of the configuration"),
    ),
    ASSESSOR_KEY_VARIABLE: (
        "empty",
        Text(
            "sleutel voor de beoordelaar die een profiel noemt",
            "key for the assessor that a profile names",
        ),
    ),
    GENERATOR_KEY_VARIABLE: (
        "empty",
        Text("sleutel voor de `generator`", "key for the `generator`"),
    ),
    OTLP_VARIABLE: (
        "empty",
        Text(
            "adres van een verzamelaar van sporen en metingen; leeg verstuurt niets",
            "address of a collector of traces and metrics; empty sends nothing",
        ),
    ),
}
KEYS: Final[Mapping[str, Text]] = {
    "store": Text(
        "waar alles wordt bewaard: `memory`, `sqlite` of `postgresql`",
        "where everything is kept: `memory`, `sqlite` or `postgresql`",
    ),
    "flag": Text("wat de vlag zegt zonder de variabele", "what the flag says without the variable"),
    "allow_forced_on": Text("of de vlag `true` mag zijn", "whether the flag may be `true`"),
    "forced_on": Text(
        "de variant die antwoordt bij `true`", "the variant that answers when it is `true`"
    ),
    "rollout_source": Text(
        "waar de uitrol wordt gelezen: `store`, of `file` (`rollout.json` in de map van de stand)",
        "where the rollout is read: `store`, or `file` (`rollout.json` in the state directory)",
    ),
    "shadow.sample_at_most": Text(
        "hoogste deel van de verzoeken dat de schaduw meetoetst, 0 tot 1",
        "largest share of requests that the shadow judges too, 0 to 1",
    ),
    "shadow.queue_items": Text(
        "zoveel verzoeken wachten op de schaduw", "so many requests wait for the shadow"
    ),
    "shadow.queue_bytes": Text("zoveel bytes wachten erop", "so many bytes wait for it"),
    "shadow.deadline_s": Text(
        "seconden tot de schaduw wordt afgebroken", "seconds until the shadow is cut off"
    ),
    "limits.single_body_bytes": Text(
        "grootste verzoek over één definitie", "largest request about one definition"
    ),
    "limits.batch_body_bytes": Text("grootste verzoek over een reeks", "largest batch request"),
    "limits.term_code_points": Text("langste begrip, in tekens", "longest term, in code points"),
    "limits.text_code_points": Text(
        "langste definitie, in tekens", "longest definition, in code points"
    ),
    "limits.context_code_points": Text(
        "langste waarde van de context, in tekens", "longest value of the context, in code points"
    ),
    "limits.deadline_ms": Text(
        "milliseconden tot elk antwoord er is", "milliseconds until each answer is there"
    ),
    "limits.candidate_ms": Text(
        "milliseconden die de kandidaat daarvan krijgt", "of those, for the candidate"
    ),
    "limits.control_ms": Text(
        "milliseconden die voor de huidige variant overblijven", "of those, kept for the control"
    ),
    "limits.running": Text("verzoeken tegelijk", "requests at once"),
    "limits.waiting": Text("verzoeken die mogen wachten", "requests that may wait"),
    "limits.wait_s": Text("seconden dat een verzoek wacht", "seconds that a request waits"),
    "limits.workers": Text("processen die antwoorden", "processes that answer"),
    "limits.worker_mib": Text("geheugen van zo’n proces, in MiB", "memory of such a process, MiB"),
    "timing.poll_ms": Text(
        "milliseconden tussen twee blikken op noodstop en uitrol",
        "milliseconds between two looks at kill file and rollout",
    ),
    "timing.fresh_ms": Text(
        "ouder dan dit wordt de uitrol eerst opnieuw gelezen",
        "older than this, the rollout is read again first",
    ),
    "timing.lease_s": Text(
        "zoveel seconden geldt een uitrol die niet te lezen is",
        "so many seconds a rollout holds that cannot be read",
    ),
    "generator": Text(
        "wie een andere formulering voorstelt: een tabel met `address`, `model`, `timeout_s` "
        "en `most`",
        "who proposes other words: a table with `address`, `model`, `timeout_s` and `most`",
    ),
    "legacy_shape": Text(
        "wanneer de oude vorm van een uitslag verdwijnt: een tabel met `deprecated_at`, "
        "`sunset_at` en `page`",
        "when the older shape of a result goes: a table with `deprecated_at`, `sunset_at` "
        "and `page`",
    ),
}
_INTRO: Final = """<!-- Generated by tools/generate_docs.py from the settings; do not edit. -->
# Settings

What a service reads at its start, once and strictly: a key, value or name that we do not know
stops the start (INT-CFG-001) and says what is allowed. What the flag does:
[how-to/switch-engines.md](how-to/switch-engines.md). Profiles: [profiles.md](profiles.md).
"""
_HEAD: Final = "| {0} | default | Nederlands | English |\n|---|---|---|---|"


def settings_pages() -> dict[str, str]:
    """Return the page by its path.

    Raises:
        KeyError: a key has no meaning here, or a meaning has no key.
    """
    lines = (_INTRO, *_variables(), *_keys(), *_files())
    return {PAGE: "\n".join(lines) + "\n"}


def _variables() -> Iterator[str]:
    yield "## Variables of the environment\n"
    yield _HEAD.format("variable")
    for name, (default, meaning) in VARIABLES.items():
        yield _row(name, default, meaning)
    yield "\nThe address and port to listen on are options of `toetssteen serve`.\n"


def _keys() -> Iterator[str]:
    fields = dict(keys_of(EnvironmentFile))
    if unknown := KEYS.keys() - fields.keys():
        raise KeyError(*unknown)
    yield "## Keys of an environment\n"
    yield "A file of `config/environments/`; in front of the dot stands the table.\n"
    yield _HEAD.format("key")
    for key, field in fields.items():
        yield _row(key, _shown(field.default), KEYS[key])
    yield "\nOne key of `config/variants.toml` is about a service too: `resting` (default `v1`) is"
    yield "the variant that answers as long as no rollout is in force.\n"


def _row(name: str, default: str, meaning: Text) -> str:
    return f"| `{name}` | {default} | {meaning.nl} | {meaning.en} |"


def _shown(default: Any) -> str:  # noqa: ANN401  the default of any field
    if default is NODEFAULT:
        return "must be stated"
    match default:
        case None:
            return "none"
        case Enum():
            return f"`{default.value}`"
        case bool():
            return f"`{str(default).lower()}`"
        case _:
            return str(default)


def _files() -> Iterator[str]:
    yield "## The environments that we ship"
    for file in sorted((settings_from({}).config / "environments").glob("*.toml")):
        yield f"\n### {file.stem}\n"
        yield f"```toml\n{file.read_text(encoding='utf-8').rstrip()}\n```"
