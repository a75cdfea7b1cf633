package policies.arm.database_geo_backup_test

import data.policies.arm.database_geo_backup

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_its_backups_in_one_region if {
	every config in [
		{},
		{"properties": {"storageProfile": {"geoRedundantBackup": "Disabled"}}},
		{"properties": {"storageProfile": {"geoRedundantBackup": ["x"]}}},
	] {
		findings := database_geo_backup.deny with input as _input("microsoft.dbforpostgresql/servers", config)
		findings == {{"message": "x.main keeps its backups in one region", "path": ["properties", "storageProfile", "geoRedundantBackup"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"storageProfile": {"geoRedundantBackup": "Enabled"}}}] {
		findings := database_geo_backup.deny with input as _input("microsoft.dbforpostgresql/servers", config)
		findings == set()
	}
}

test_deny_3_keeps_its_backups_in_one_region if {
	every config in [
		{},
		{"properties": {"backup": {"geoRedundantBackup": "Disabled"}}},
		{"properties": {"backup": {"geoRedundantBackup": ["x"]}}},
	] {
		findings := database_geo_backup.deny with input as _input("microsoft.dbforpostgresql/flexibleservers", config)
		findings == {{"message": "x.main keeps its backups in one region", "path": ["properties", "backup", "geoRedundantBackup"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"backup": {"geoRedundantBackup": "Enabled"}}}] {
		findings := database_geo_backup.deny with input as _input("microsoft.dbforpostgresql/flexibleservers", config)
		findings == set()
	}
}
