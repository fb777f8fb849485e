"""The English pack. A rule counts when its line stands here.

The rules of ``packs.nl`` that look at no Dutch word judge English texts too.
"""

from toetssteen.rules.packs.en.basis import val_txt_008
from toetssteen.rules.packs.en.principles import (
    iso_14,
    iso_15,
    iso_16,
    iso_17,
    iso_18,
    iso_19,
    iso_20,
    iso_21,
    iso_22,
    iso_23,
    iso_24,
)
from toetssteen.rules.packs.en.recommendations import (
    iso_06,
    iso_07,
    iso_08,
    iso_09,
    iso_10,
    iso_11,
    iso_12,
    iso_13,
)
from toetssteen.rules.packs.en.requirements import (
    iso_01,
    iso_02,
    iso_03,
    iso_04,
    iso_05,
)
from toetssteen.rules.packs.nl.basis import (
    dup_01,
    val_emp_001,
    val_emp_002,
    val_len_001,
    val_len_002,
    val_txt_001,
    val_txt_002,
    val_txt_003,
    val_txt_004,
    val_txt_005,
    val_txt_007,
    val_txt_009,
)
from toetssteen.rules.packs.nl.context import con_02
from toetssteen.rules.packs.nl.samenhang import sam_02, sam_03, sam_05, sam_06, sam_08

RULES = (
    con_02.RULE,
    dup_01.RULE,
    iso_01.RULE,
    iso_02.RULE,
    iso_03.RULE,
    iso_04.RULE,
    iso_05.RULE,
    iso_06.RULE,
    iso_07.RULE,
    iso_08.RULE,
    iso_09.RULE,
    iso_10.RULE,
    iso_11.RULE,
    iso_12.RULE,
    iso_13.RULE,
    iso_14.RULE,
    iso_15.RULE,
    iso_16.RULE,
    iso_17.RULE,
    iso_18.RULE,
    iso_19.RULE,
    iso_20.RULE,
    iso_21.RULE,
    iso_22.RULE,
    iso_23.RULE,
    iso_24.RULE,
    sam_02.RULE,
    sam_03.RULE,
    sam_05.RULE,
    sam_06.RULE,
    sam_08.RULE,
    val_emp_001.RULE,
    val_emp_002.RULE,
    val_len_001.RULE,
    val_len_002.RULE,
    val_txt_001.RULE,
    val_txt_002.RULE,
    val_txt_003.RULE,
    val_txt_004.RULE,
    val_txt_005.RULE,
    val_txt_007.RULE,
    val_txt_008.RULE,
    val_txt_009.RULE,
)
