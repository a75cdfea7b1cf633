package policies.repository.no_data_dumps_committed_test

import data.policies.repository.no_data_dumps_committed

test_deny_dump if {
	instance := {"subject": {"type": "repository", "address": "repository", "config": {"files": ["db/shop.dump"]}}}
	findings := no_data_dumps_committed.deny with input as instance
	findings == {{"message": "repository holds db/shop.dump, which is a copy of data by its name", "path": []}}
}

test_deny_compressed if {
	instance := {"subject": {"type": "repository", "address": "repository", "config": {"files": ["x.sql.gz"]}}}
	findings := no_data_dumps_committed.deny with input as instance
	findings == {{"message": "repository holds x.sql.gz, which is a copy of data by its name", "path": []}}
}

test_deny_production if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {"files": ["tests/production-2026.sql"]},
	}}
	findings := no_data_dumps_committed.deny with input as instance
	findings == {{"message": "repository holds tests/production-2026.sql, which is a copy of data by its name", 
		"path": []}}
}

test_allow_schema if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {"files": ["db/schema.sql", "data/countries.csv", "src/dump.rs"]},
	}}
	findings := no_data_dumps_committed.deny with input as instance
	findings == set()
}
