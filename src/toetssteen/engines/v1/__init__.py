"""The oracle: a legacy engine, so plain that reading it is enough to know what it does.

``rule_files.read_rules`` turns the bytes of a rule directory into rules, ``judging.judge``
applies them one after the other, ``mapper.mapped`` turns the legacy result into the contract,
and ``orchestrator.ValidationOrchestratorV1`` puts the three behind the door.
"""
