"""The only reader of the environment and of configuration files.

Reads strictly and once, at the start: what is unknown stops the start with file, key and what
is allowed. ``settings_from`` gives what judges, ``environment_from`` how a running service
behaves where it runs.
"""

from toetssteen.settings.environments import (
    DATABASE_VARIABLE,
    ENVIRONMENT_VARIABLE,
    STATE_VARIABLE,
    EnvironmentSettings,
    RolloutSource,
    Store,
    environment_from,
)
from toetssteen.settings.flag import FLAG_VARIABLE
from toetssteen.settings.limits import Limits, ShadowSettings, Timing
from toetssteen.settings.variants import (
    ASSESSOR_KEY_VARIABLE,
    CONFIG_VARIABLE,
    Engine,
    PackSettings,
    Settings,
    VariantSettings,
    settings_from,
)

__all__ = [
    "ASSESSOR_KEY_VARIABLE",
    "CONFIG_VARIABLE",
    "DATABASE_VARIABLE",
    "ENVIRONMENT_VARIABLE",
    "FLAG_VARIABLE",
    "STATE_VARIABLE",
    "Engine",
    "EnvironmentSettings",
    "Limits",
    "PackSettings",
    "RolloutSource",
    "Settings",
    "ShadowSettings",
    "Store",
    "Timing",
    "VariantSettings",
    "environment_from",
    "settings_from",
]
