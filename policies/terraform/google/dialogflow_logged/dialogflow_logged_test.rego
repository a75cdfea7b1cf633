package policies.terraform.google.dialogflow_logged_test

import data.policies.terraform.google.dialogflow_logged

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := dialogflow_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_dialogflow_agent", {"display_name": "shop", "default_language_code": "en", "time_zone": "Europe/Berlin"}, {}, {["enable_logging"]}],
		["google_dialogflow_cx_agent", {"display_name": "shop", "location": "eu", "enable_stackdriver_logging": false}, {}, {["enable_stackdriver_logging"]}],
		["google_dialogflow_cx_webhook", {"display_name": "shop"}, {}, {["enable_stackdriver_logging"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_dialogflow_agent", {"display_name": "shop", "default_language_code": "en", "time_zone": "Europe/Berlin", "enable_logging": true}, {}],
		["google_dialogflow_cx_agent", {"display_name": "shop", "location": "eu", "enable_stackdriver_logging": true}, {}],
		["google_dialogflow_cx_agent", {"display_name": "shop", "location": "eu", "advanced_settings": [{"logging_settings": [{"enable_stackdriver_logging": true}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
