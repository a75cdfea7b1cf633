package policies.isms.documents_reviewed_test

import data.policies.isms.documents_reviewed

test_deny_passed if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "status": "approved", "next_review": "2026-01-01"},
			"views": {"days": {"next_review": -30}},
		},
	}
	findings := documents_reviewed.deny with input as instance
	findings == {
		{
			"message": "the review of isms/access.md was due 30 days ago: review it, have it approved, and set `next_review`",
			"path": ["next_review"],
		},
	}
}

test_allow_to_come if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "status": "approved", "next_review": "2026-01-01"},
			"views": {"days": {"next_review": 0}},
		},
	}
	findings := documents_reviewed.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "status": "approved", "next_review": "2026-01-01"},
			"views": {"days": {"next_review": 0}},
		},
	}
	documents_reviewed.applies with input as instance
}

test_allow_withdrawn if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "status": "withdrawn", "next_review": "2026-01-01"},
			"views": {"days": {"next_review": -30}},
		},
	}
	findings := documents_reviewed.deny with input as instance
	findings == set()
}

test_allow_draft if {
	instance := {
		"subject": {
			"type": "isms.document",
			"address": "isms/access.md",
			"config": {"id": "D-1", "status": "draft", "next_review": "2026-01-01"},
			"views": {"days": {"next_review": -30}},
		},
	}
	not documents_reviewed.applies with input as instance
}
