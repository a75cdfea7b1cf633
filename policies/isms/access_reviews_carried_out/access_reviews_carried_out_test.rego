package policies.isms.access_reviews_carried_out_test

import data.policies.isms.access_reviews_carried_out

test_deny_no_date if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "accounts": 9, "revoked": 2},
			"views": {"days": {}},
		},
	}
	findings := access_reviews_carried_out.deny with input as instance
	findings == {
		{
			"message": "access-reviews/AR-1 revoked access and does not say when: set `revoked_on`, or `revoke_by` until then",
			"path": ["revoked"],
		},
	}
}

test_deny_late if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "accounts": 9, "revoked": 2, "revoke_by": "2026-01-28"},
			"views": {"days": {"revoke_by": -3}},
		},
	}
	findings := access_reviews_carried_out.deny with input as instance
	findings == {
		{
			"message": "the access that access-reviews/AR-1 revoked was to be gone 3 days ago: remove it, and set `revoked_on`",
			"path": ["revoke_by"],
		},
	}
}

test_deny_more_than_there_were if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "accounts": 9, "revoked": 10, "revoked_on": "2026-01-02"},
			"views": {"days": {}},
		},
	}
	findings := access_reviews_carried_out.deny with input as instance
	findings == {
		{
			"message": "access-reviews/AR-1 revoked 10 of 9 accounts: correct one of the numbers",
			"path": ["revoked"],
		},
	}
}

test_allow_done if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "accounts": 9, "revoked": "2", "revoke_by": "2026-01-28", "revoked_on": "2026-01-27"},
			"views": {"days": {"revoke_by": -3}},
		},
	}
	findings := access_reviews_carried_out.deny with input as instance
	findings == set()
}

test_allow_to_come if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "accounts": 9, "revoked": 2, "revoke_by": "2026-02-03"},
			"views": {"days": {"revoke_by": 3}},
		},
	}
	findings := access_reviews_carried_out.deny with input as instance
	findings == set()
}

test_allow_nothing_revoked if {
	instance := {
		"subject": {
			"type": "isms.access_review",
			"address": "access-reviews/AR-1",
			"config": {"id": "AR-1", "accounts": 9, "revoked": 0},
			"views": {"days": {}},
		},
	}
	findings := access_reviews_carried_out.deny with input as instance
	findings == set()
}
