package policies.terraform.azure.database_geo_backup_test

import data.policies.terraform.azure.database_geo_backup

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_keeps_its_backups_in_one_region if {
	every config in [{}, {"geo_redundant_backup_enabled": false}, {"geo_redundant_backup_enabled": ["x"]}] {
		findings := database_geo_backup.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main keeps its backups in one region", "path": ["geo_redundant_backup_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"geo_redundant_backup_enabled": true}] {
		findings := database_geo_backup.deny with input as _input("azurerm_postgresql_server", config)
		findings == set()
	}
}
