package policies.isms.soa_implemented_has_evidence_test

import data.policies.isms.soa_implemented_has_evidence

test_deny_automated_without_population if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "implemented", "evidence": "automated"},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	findings := soa_implemented_has_evidence.deny with input as instance
	findings == {
		{
			"message": "soa/A.8.24 is implemented with automated evidence, and no policy found anything to judge: name records, or change `status`",
			"path": ["evidence"],
		},
	}
}

test_deny_no_record if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "partly", "evidence": "mixed"},
			"views": {"evidence": {"population": 3, "demonstrated": 0, "failed": 0}},
		},
	}
	findings := soa_implemented_has_evidence.deny with input as instance
	findings == {
		{
			"message": "soa/A.8.24 is partly and names no record as its evidence: set `records` to registers of isms/records",
			"path": [],
		},
	}
}

test_deny_empty_records if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "implemented", "evidence": "manual", "records": []},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	findings := soa_implemented_has_evidence.deny with input as instance
	findings == {
		{
			"message": "soa/A.8.24 is implemented and names no record as its evidence: set `records` to registers of isms/records",
			"path": ["records"],
		},
	}
}

test_allow_population if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "implemented", "evidence": "automated"},
			"views": {"evidence": {"population": 3, "demonstrated": 0, "failed": 0}},
		},
	}
	findings := soa_implemented_has_evidence.deny with input as instance
	findings == set()
}

test_allow_records if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {
				"id": "A.8.24",
				"applicable": true,
				"status": "implemented",
				"evidence": "records",
				"records": ["backups"],
			},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	findings := soa_implemented_has_evidence.deny with input as instance
	findings == set()
}

test_allow_no_mode if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "implemented"},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	findings := soa_implemented_has_evidence.deny with input as instance
	findings == set()
}

test_allow_planned if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "planned", "evidence": "records"},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	not soa_implemented_has_evidence.applies with input as instance
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": true, "status": "partly"},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	soa_implemented_has_evidence.applies with input as instance
}

test_allow_excluded if {
	instance := {
		"subject": {
			"type": "isms.soa_row",
			"address": "soa/A.8.24",
			"config": {"id": "A.8.24", "applicable": false, "status": "implemented", "evidence": "records"},
			"views": {"evidence": {"population": 0, "demonstrated": 0, "failed": 0}},
		},
	}
	findings := soa_implemented_has_evidence.deny with input as instance
	findings == set()
}
