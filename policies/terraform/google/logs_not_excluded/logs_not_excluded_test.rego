package policies.terraform.google.logs_not_excluded_test

import data.policies.terraform.google.logs_not_excluded

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := logs_not_excluded.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_logging_project_exclusion", {"name": "noise", "filter": "logName:\"cloudaudit.googleapis.com%2Fdata_access\""}, {}, {["filter"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_logging_project_exclusion", {"name": "noise", "filter": "httpRequest.requestUrl = \"/healthz\""}, {}],
		["google_logging_project_exclusion", {"name": "noise", "disabled": true, "filter": "logName:\"cloudaudit.googleapis.com%2Fdata_access\""}, {}],
		["google_logging_project_exclusion", {"name": "noise", "filter": "severity < INFO AND NOT logName:\"cloudaudit.googleapis.com\""}, {}],
	] {
		_paths(case) == set()
	}
}
