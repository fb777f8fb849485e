"""The English pack. A rule counts when its line stands here.

The rules of ``packs.nl`` that look at no Dutch word judge English texts too.
"""

from toetssteen.rules.packs.nl.basis import (
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

RULES = (
    con_02.RULE,
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
    val_txt_009.RULE,
)
