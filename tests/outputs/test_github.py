from tests.outputs.building import (
    FAILED_FILE,
    NOTICE,
    finding,
    gate,
    judged,
    rendered,
    run_of,
)
from toetssteen.contract.result import GateStatus, Severity
from toetssteen.outputs.interface import Failure


def test_a_finding_is_a_command_with_its_place() -> None:
    found = finding(severity=Severity.ERROR)

    assert rendered("github", run_of([judged("schip", "x", found)])) == (
        "::error file=begrippen.csv,line=2,title=ARAI-02SUB1 · schip::"
        "‘iets’ noemt geen soort.%0ANoem het naaste bovenbegrip.\n"
    )


def test_the_level_follows_the_severity() -> None:
    found = [finding(severity=severity) for severity in Severity]

    lines = rendered("github", run_of([judged("a", "x", *found)])).splitlines()

    assert [line.split(" ")[0] for line in lines] == ["::notice", "::warning", "::error"]


def test_nothing_in_a_text_is_a_command_or_a_property() -> None:
    odd = judged("a,line=9::b%\n::error::", "x", finding("100%\r\n::set-output::x", advice=""))

    assert rendered("github", run_of([odd])) == (
        "::warning file=begrippen.csv,line=2,"
        "title=ARAI-02SUB1 · a%2Cline=9%3A%3Ab%25\\n%3A%3Aerror%3A%3A::"
        "100%25\\r\\n::set-output::x\n"
    )


def test_a_definition_that_is_held_back_without_findings_is_a_warning() -> None:
    held = gate(GateStatus.BLOCKED, "Te weinig regels oordeelden.")

    assert rendered("github", run_of([judged("bron", gate=held)])) == (
        "::warning file=begrippen.csv,line=2,title=bron::"
        "niet aanvaardbaar%0ATe weinig regels oordeelden.\n"
    )


def test_failures_are_errors_and_notices_are_notices() -> None:
    unknown = Failure("x", 4, "GEEN-CODE", FAILED_FILE.reason)
    run = run_of([judged()], failures=[FAILED_FILE, unknown], notices=[NOTICE])

    first, second, third = rendered("github", run).splitlines()

    assert first.startswith("::error file=map/oud bestand.csv,title=INP-FIL-001::Het bestand is")
    assert second == "::error file=x,line=4,title=GEEN-CODE::Het bestand is geen UTF-8."
    assert third == "::notice title=toetssteen::De kolom ‘kleur’ is niet gebruikt."
