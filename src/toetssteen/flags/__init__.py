"""Sources of flags: who answers, as the environment, a file or the store says.

``polled.PolledFlags`` is what the router asks. It holds what ``environment`` says for good, and
keeps looking at two things apart: the kill file and the rollout in force, which the store gives
or a file. Which outranks which is the table of ``routing.deciding``. ``openfeature`` and
``flagd`` tell others.
"""
