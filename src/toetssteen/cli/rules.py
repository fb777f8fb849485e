"""``toetssteen rules``: what is judged, and one rule explained with its proof."""

from collections.abc import Iterator
from pathlib import Path

import click

from toetssteen.cli.explaining import (
    ADVICE,
    BAD,
    GOOD,
    KNOWN,
    SOURCE,
    explained_check,
    listed_checks,
)
from toetssteen.cli.refusing import Refusal
from toetssteen.cli.speaking import Command, language_of, option
from toetssteen.container import DEFAULT_VARIANT, build, lint
from toetssteen.contract.text import Language, Text
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.interface import RuleFacts
from toetssteen.rules.catalog import normalised
from toetssteen.rules.rule import Bad, Good, Rule

_HELP = Text(
    nl="""Toon de regels van een variant, of leg één regel of controle uit.

\b
Voorbeelden:
  toetssteen rules
  toetssteen rules STR-01
  toetssteen rules GLO-02
  toetssteen rules --variant v1
  toetssteen rules lint regelmap""",
    en="""List the rules of a variant, or explain one rule or check.

\b
Examples:
  toetssteen rules
  toetssteen rules STR-01
  toetssteen rules GLO-02
  toetssteen rules --variant v1
  toetssteen rules lint rule-directory""",
)
_QUESTION = Text(nl="Vraag", en="Question")
_CLEAN = Text(nl="Niets bijzonders gevonden.", en="Nothing odd was found.")
_FORM = Text(
    nl="Noem niets, één regel, of ‘lint’ en een map.",
    en="Name nothing, one rule, or ‘lint’ and a directory.",
)
_UNKNOWN = Text(
    nl="Regel {rule} is er niet in variant {variant}; er zijn: {known}.",
    en="There is no rule {rule} in variant {variant}; there are: {known}.",
)


@click.command(cls=Command, help_text=_HELP)
@click.argument("what", nargs=-1, metavar="[ID | lint DIR]")
@option(
    "--variant",
    default=DEFAULT_VARIANT,
    show_default=True,
    help_text=Text(nl="waarvan de regels zijn", en="whose rules"),
)
@click.pass_context
def rules(ctx: click.Context, what: tuple[str, ...], variant: str) -> None:
    """List or explain."""
    language = language_of(ctx)
    match what:
        case ("lint", directory):
            lines: Iterator[str] = iter(lint(Path(directory)) or (_CLEAN.in_(language),))
        case (rule_id,):
            lines = _explained(variant, rule_id, language)
        case ():
            lines = _listed(variant, language)
        case _:
            raise Refusal(_FORM)
    for line in lines:
        click.echo(line)


def _listed(variant: str, language: Language) -> Iterator[str]:
    house = build()
    own = house.rules(variant)
    for facts in house.facts(variant).values():
        rule = own.get(facts.id)
        weight = f"{rule.ceiling.value:8}{rule.obligation.value:12}" if rule else ""
        yield f"{facts.id:14}{weight}{facts.title.in_(language)}"
    if own:  # legacy rules know no glossary
        yield from listed_checks(language)


def _explained(variant: str, rule_id: str, language: Language) -> Iterator[str]:
    house = build()
    own, wanted = house.rules(variant), normalised(rule_id)
    for rule in own.values():
        if wanted in {rule.id, *rule.aliases}:
            return _page(rule, language)
    facts = house.facts(variant)
    if wanted in facts:
        return _short_page(facts[wanted], language)
    page = explained_check(wanted, language) if own else None
    if page is not None:
        return page
    known = ", ".join((*facts, *(KNOWN if own else ())))
    reason = _UNKNOWN.filled(rule=visible(rule_id), variant=variant, known=known)
    raise Refusal(reason)


def _short_page(facts: RuleFacts, language: Language) -> Iterator[str]:
    yield f"{facts.id} ({facts.code}) {facts.title.in_(language)}"
    for name, text in (("", facts.why), (f"{ADVICE.in_(language)}: ", facts.advice)):
        if text.in_(language):
            yield f"{name}{text.in_(language)}"


def _page(rule: Rule, language: Language) -> Iterator[str]:
    yield f"{rule.id} ({rule.code}) {rule.title.in_(language)}"
    yield f"{rule.category.value} · {rule.obligation.value} · {rule.ceiling.value}"
    yield ""
    yield rule.why.in_(language)
    yield f"{ADVICE.in_(language)}: {rule.advice.in_(language)}"
    if rule.question:
        yield f"{_QUESTION.in_(language)}: {rule.question.in_(language)}"
    yield f"{SOURCE.in_(language)}: {rule.source}"
    yield ""
    yield from (_example(GOOD.in_(language), good) for good in rule.good)
    yield from (_example(BAD.in_(language), bad) for bad in rule.bad)


def _example(name: str, example: Good | Bad) -> str:
    """Return the example on one line, with the words that a finding points at between ›‹."""
    text = example.text
    if isinstance(example, Bad) and example.points_at:
        text = text.replace(example.points_at, f"›{example.points_at}‹", 1)
    return f"{name:6}{visible(example.begrip)}: {visible(text)}{_beside(example)}"


def _beside(example: Good | Bad) -> str:
    """Return what else the example states: context, source, house form, other concepts."""
    context = ", ".join(example.context.values()) if example.context else None
    stated = (
        ("context", context),
        ("bron", example.bron),
        ("profile", example.profile),
        ("synoniemen", ", ".join(example.synoniemen) or None),
        *((one.begrip, one.text) for one in example.glossary),
    )
    named = [f"{key}: {visible(value)!r}" for key, value in stated if value is not None]
    return f"  [{'; '.join(named)}]" if named else ""
