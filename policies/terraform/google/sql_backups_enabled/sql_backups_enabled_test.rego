package policies.terraform.google.sql_backups_enabled_test

import data.policies.terraform.google.sql_backups_enabled

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {}, ["settings", 0, "backup_configuration", 0, "enabled"]],
		["google_sql_database_instance", {"settings": [{"backup_configuration": [{"enabled": false}]}]}, ["settings", 0, "backup_configuration", 0, "enabled"]],
	] {
		findings := sql_backups_enabled.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main is not backed up", [case[0]]), "path": case[2]}}
		sql_backups_enabled.applies with input as _resource(case[0], case[1])
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"settings": [{"backup_configuration": [{"enabled": true}]}]}],
	] {
		findings := sql_backups_enabled.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
