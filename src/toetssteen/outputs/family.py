"""The formats that a run can be written in. One list feeds the command and the documents."""

from collections.abc import Mapping
from types import MappingProxyType

from toetssteen.outputs.csv import CsvTable
from toetssteen.outputs.github import GithubAnnotations
from toetssteen.outputs.html import HtmlPage
from toetssteen.outputs.interface import Renderer
from toetssteen.outputs.json import JsonReport
from toetssteen.outputs.jsonl import JsonLines
from toetssteen.outputs.junit import JunitReport
from toetssteen.outputs.sarif import SarifLog
from toetssteen.outputs.text import TextReport

RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        "text": TextReport(),
        "json": JsonReport(),
        "jsonl": JsonLines(),
        "csv": CsvTable(),
        "sarif": SarifLog(),
        "junit": JunitReport(),
        "github": GithubAnnotations(),
        "html": HtmlPage(),
    }
)
