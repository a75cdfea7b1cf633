package policies.terraform.azure.redis_patch_schedule_test

import data.policies.terraform.azure.redis_patch_schedule

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_time_for_updates if {
	every config in [{}] {
		findings := redis_patch_schedule.deny with input as _input("azurerm_redis_cache", config)
		findings == {{"message": "x.main has no time for updates", "path": ["patch_schedule"]}}
	}
}

test_allow_2 if {
	every config in [{"patch_schedule": [{"day_of_week": "Sunday"}]}] {
		findings := redis_patch_schedule.deny with input as _input("azurerm_redis_cache", config)
		findings == set()
	}
}
