package policies.isms.retired_assets_disposed_test

import data.policies.isms.retired_assets_disposed

test_deny_no_record if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "retired"},
			"views": {},
		},
		"related": {},
	}
	findings := retired_assets_disposed.deny with input as instance
	findings == {
		{
			"message": "assets/AS-1 is retired and no disposal names it: add an entry to isms/records/disposals.yaml",
			"path": ["status"],
		},
	}
}

test_allow_record if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "retired"},
			"views": {},
		},
		"related": {
			"isms.disposal": [{"type": "isms.disposal", "address": "disposals/D-1", "config": {"id": "D-1", "asset": "AS-1"}}],
		},
	}
	findings := retired_assets_disposed.deny with input as instance
	findings == set()
}

test_allow_applies if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "retired"},
			"views": {},
		},
		"related": {
			"isms.disposal": [{"type": "isms.disposal", "address": "disposals/D-1", "config": {"id": "D-1", "asset": "AS-1"}}],
		},
	}
	retired_assets_disposed.applies with input as instance
}

test_allow_in_use if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "in_use"},
			"views": {},
		},
		"related": {},
	}
	not retired_assets_disposed.applies with input as instance
}

test_allow_in_use_without_record if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "device", "status": "in_use"},
			"views": {},
		},
		"related": {},
	}
	findings := retired_assets_disposed.deny with input as instance
	findings == set()
}

test_allow_service if {
	instance := {
		"subject": {
			"type": "isms.asset",
			"address": "assets/AS-1",
			"config": {"id": "AS-1", "type": "service", "status": "retired"},
			"views": {},
		},
		"related": {},
	}
	findings := retired_assets_disposed.deny with input as instance
	findings == set()
}
