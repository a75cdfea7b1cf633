package policies.isms.ids_unique_test

import data.policies.isms.ids_unique

test_deny_twice if {
	instance := {"subject": {"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1"}, "views": {"same_id": 2}}}
	findings := ids_unique.deny with input as instance
	findings == {{"message": "risks/R-1 is the id of 2 entries: give each an id of its own", "path": ["id"]}}
}

test_allow_once if {
	instance := {"subject": {"type": "isms.risk", "address": "risks/R-1", "config": {"id": "R-1"}, "views": {"same_id": 1}}}
	findings := ids_unique.deny with input as instance
	findings == set()
}

test_allow_without_an_id if {
	instance := {"subject": {"type": "isms.risk", "address": "risks/#1", "config": {}, "views": {}}}
	findings := ids_unique.deny with input as instance
	findings == set()
}
