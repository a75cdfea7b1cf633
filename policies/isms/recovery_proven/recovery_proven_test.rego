package policies.isms.recovery_proven_test

import data.policies.isms.recovery_proven

test_deny_failed if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "continuity-tests",
			"config": {
				"entries": [
					{
						"id": "CT-1",
						"asset": "AS-1",
						"kind": "restore",
						"tested_on": "2025-10-01",
						"result": "failed",
					},
				],
			},
			"views": {"register": {"name": "continuity-tests"}},
		},
		"as_of": "2026-01-31",
	}
	findings := recovery_proven.deny with input as instance
	findings == {
		{
			"message": "the last test continuity-tests/CT-1 has the result `failed`: mend what kept it from passing, and test again",
			"path": ["entries", 0, "result"],
		},
	}
}

test_deny_partly if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "continuity-tests",
			"config": {
				"entries": [
					{
						"id": "CT-1",
						"asset": "AS-1",
						"kind": "restore",
						"tested_on": "2025-10-01",
						"result": "passed",
					},
					{
						"id": "CT-2",
						"asset": "AS-1",
						"kind": "restore",
						"tested_on": "2025-12-01",
						"result": "partly",
					},
				],
			},
			"views": {"register": {"name": "continuity-tests"}},
		},
		"as_of": "2026-01-31",
	}
	findings := recovery_proven.deny with input as instance
	findings == {
		{
			"message": "the last test continuity-tests/CT-2 has the result `partly`: mend what kept it from passing, and test again",
			"path": ["entries", 1, "result"],
		},
	}
}

test_deny_failed_exercise if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "continuity-tests",
			"config": {
				"entries": [
					{
						"id": "CT-1",
						"asset": "AS-1",
						"kind": "incident_exercise",
						"tested_on": "2025-10-01",
						"result": "failed",
					},
				],
			},
			"views": {"register": {"name": "continuity-tests"}},
		},
		"as_of": "2026-01-31",
	}
	findings := recovery_proven.deny with input as instance
	findings == {
		{
			"message": "the last test continuity-tests/CT-1 has the result `failed`: mend what kept it from passing, and test again",
			"path": ["entries", 0, "result"],
		},
	}
}

test_allow_passed_later if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "continuity-tests",
			"config": {
				"entries": [
					{
						"id": "CT-1",
						"asset": "AS-1",
						"kind": "restore",
						"tested_on": "2025-10-01",
						"result": "failed",
					},
					{
						"id": "CT-2",
						"asset": "AS-1",
						"kind": "restore",
						"tested_on": "2025-12-01",
						"result": "passed",
					},
				],
			},
			"views": {"register": {"name": "continuity-tests"}},
		},
		"as_of": "2026-01-31",
	}
	findings := recovery_proven.deny with input as instance
	findings == set()
}

test_allow_exercise_in_part if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "continuity-tests",
			"config": {
				"entries": [
					{
						"id": "CT-1",
						"asset": "AS-1",
						"kind": "plan_exercise",
						"tested_on": "2025-10-01",
						"result": "partly",
					},
				],
			},
			"views": {"register": {"name": "continuity-tests"}},
		},
		"as_of": "2026-01-31",
	}
	findings := recovery_proven.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "continuity-tests",
			"config": {
				"entries": [
					{
						"id": "CT-1",
						"asset": "AS-1",
						"kind": "restore",
						"tested_on": "2025-10-01",
						"result": "passed",
					},
				],
			},
			"views": {"register": {"name": "continuity-tests"}},
		},
		"as_of": "2026-01-31",
	}
	recovery_proven.applies with input as instance
}

test_allow_other_register if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "risks",
			"config": {
				"entries": [
					{
						"id": "R-1",
						"asset": "AS-1",
						"kind": "restore",
						"tested_on": "2025-10-01",
						"result": "failed",
					},
				],
			},
			"views": {"register": {"name": "risks"}},
		},
		"as_of": "2026-01-31",
	}
	findings := recovery_proven.deny with input as instance
	findings == set()
}

test_allow_nothing_in_it_yet if {
	instance := {
		"subject": {
			"type": "isms.register",
			"address": "continuity-tests",
			"config": {"entries": []},
			"views": {"register": {"name": "continuity-tests"}},
		},
		"as_of": "2026-01-31",
	}
	not recovery_proven.applies with input as instance
}
