package policies.cloudformation.secrets_rotated_test

import data.policies.cloudformation.secrets_rotated

_subject := {"type": "AWS::SecretsManager::Secret", "address": "X", "config": {}}

test_deny_without_rotation if {
	findings := secrets_rotated.deny with input as {"subject": _subject}
	findings == {{"message": "X is never renewed", "path": []}}
}

test_allow_rotation if {
	related := {"AWS::SecretsManager::RotationSchedule": [{"address": "r", "config": {}}]}
	findings := secrets_rotated.deny with input as {"subject": _subject, "related": related}
	findings == set()
}
