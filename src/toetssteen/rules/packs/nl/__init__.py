"""The Dutch pack. A rule counts when its line stands here."""

from toetssteen.rules.packs.nl.afgeleid import arai_02sub1, arai_04, arai_06
from toetssteen.rules.packs.nl.basis import (
    con_circ_001,
    val_emp_001,
    val_emp_002,
    val_len_001,
    val_len_002,
    val_txt_001,
    val_txt_002,
    val_txt_004,
    val_txt_005,
)
from toetssteen.rules.packs.nl.context import con_01, con_02
from toetssteen.rules.packs.nl.essentie import ess_01, ess_03, ess_04
from toetssteen.rules.packs.nl.intern import int_01, int_06, int_07, int_09
from toetssteen.rules.packs.nl.structuur import str_01, str_02, str_09
from toetssteen.rules.packs.nl.vorm import ver_01

RULES = (
    arai_02sub1.RULE,
    arai_04.RULE,
    arai_06.RULE,
    con_01.RULE,
    con_02.RULE,
    con_circ_001.RULE,
    ess_01.RULE,
    ess_03.RULE,
    ess_04.RULE,
    int_01.RULE,
    int_06.RULE,
    int_07.RULE,
    int_09.RULE,
    str_01.RULE,
    str_02.RULE,
    str_09.RULE,
    val_emp_001.RULE,
    val_emp_002.RULE,
    val_len_001.RULE,
    val_len_002.RULE,
    val_txt_001.RULE,
    val_txt_002.RULE,
    val_txt_004.RULE,
    val_txt_005.RULE,
    ver_01.RULE,
)
