package policies.arm.postgresql_checkpoints_logged_test

import data.policies.arm.postgresql_checkpoints_logged

_resource(type, config, related) := {
	"subject": {
		"type": lower(type),
		"name": object.get(config, "name", "main"),
		"address": "x.main",
		"config": config,
		"views": {},
	},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := postgresql_checkpoints_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.DBforPostgreSQL/servers/configurations", {"name": "shop/log_checkpoints", "properties": {"value": "off"}}, {}, {["properties", "value"]}],
		["Microsoft.DBforPostgreSQL/servers", {"name": "shop", "properties": {"version": "11"}}, {}, {["name"]}],
	] {
		_paths(case) == case[3]
		postgresql_checkpoints_logged.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.DBforPostgreSQL/servers/configurations", {"name": "shop/log_checkpoints", "properties": {"value": "on"}}, {}],
		["Microsoft.DBforPostgreSQL/servers", {"name": "shop", "properties": {"version": "11"}}, {"microsoft.dbforpostgresql/servers/configurations": [{"type": "microsoft.dbforpostgresql/servers/configurations", "name": "shop/log_checkpoints", "address": "x", "config": {}}]}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["microsoft.dbforpostgresql/servers/configurations", {"name": "shop/work_mem"}, {}],
	] {
		not postgresql_checkpoints_logged.applies with input as _resource(case[0], case[1], case[2])
	}
}
