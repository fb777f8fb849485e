"""Who answers questions of judgement, behind ``rules.assessor.Assessor``."""
