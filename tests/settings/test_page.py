"""Every setting stands on the page, in two languages, and no other."""

import re

from tests.docs.pages import read
from toetssteen.settings import environments, flag, variants
from toetssteen.settings.environments import EnvironmentFile
from toetssteen.settings.toml_file import keys_of

ROW = re.compile(r"^\| `([\w.]+)` \| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)


def test_every_variable_and_every_key_is_documented_and_no_other() -> None:
    constants = vars(environments) | vars(flag) | vars(variants)
    variables = {value for name, value in constants.items() if name.endswith("_VARIABLE")}
    keys = {key for key, _ in keys_of(EnvironmentFile)}

    rows = ROW.findall(read("docs/settings.md"))
    assert {name for name, *_ in rows} == variables | keys
    assert all(dutch != english for *_, dutch, english in rows)


def test_a_default_on_the_page_is_that_of_the_code() -> None:
    rows = {name: default for name, default, *_ in ROW.findall(read("docs/settings.md"))}

    assert rows["limits.text_code_points"] == "20000"
    assert rows["timing.lease_s"] == "30.0"
    assert (rows["store"], rows["allow_forced_on"]) == ("must be stated", "`false`")
