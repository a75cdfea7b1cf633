package policies.cloudformation.analytics_security_configuration_test

import data.policies.cloudformation.analytics_security_configuration

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::Glue::Job", {}, ["Properties", "SecurityConfiguration"]],
	["AWS::Glue::Job", {"Properties": {"SecurityConfiguration": ""}}, ["Properties", "SecurityConfiguration"]],
	["AWS::Glue::Job", {"Properties": {"SecurityConfiguration": null}}, ["Properties", "SecurityConfiguration"]],
	["AWS::Glue::Crawler", {}, ["Properties", "CrawlerSecurityConfiguration"]],
	[
		"AWS::Glue::Crawler",
		{"Properties": {"CrawlerSecurityConfiguration": ""}},
		["Properties", "CrawlerSecurityConfiguration"],
	],
	[
		"AWS::Glue::Crawler",
		{"Properties": {"CrawlerSecurityConfiguration": null}},
		["Properties", "CrawlerSecurityConfiguration"],
	],
	["AWS::Glue::DevEndpoint", {}, ["Properties", "SecurityConfiguration"]],
	["AWS::Glue::DevEndpoint", {"Properties": {"SecurityConfiguration": ""}}, ["Properties", "SecurityConfiguration"]],
	[
		"AWS::Glue::DevEndpoint",
		{"Properties": {"SecurityConfiguration": null}},
		["Properties", "SecurityConfiguration"],
	],
	["AWS::EMR::Cluster", {}, ["Properties", "SecurityConfiguration"]],
	["AWS::EMR::Cluster", {"Properties": {"SecurityConfiguration": ""}}, ["Properties", "SecurityConfiguration"]],
	["AWS::EMR::Cluster", {"Properties": {"SecurityConfiguration": null}}, ["Properties", "SecurityConfiguration"]],
]

_sound := [
	["AWS::Glue::Job", {"Properties": {"SecurityConfiguration": "x"}}],
	["AWS::Glue::Crawler", {"Properties": {"CrawlerSecurityConfiguration": "x"}}],
	["AWS::Glue::DevEndpoint", {"Properties": {"SecurityConfiguration": "x"}}],
	["AWS::EMR::Cluster", {"Properties": {"SecurityConfiguration": "x"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := analytics_security_configuration.deny with input as _input(case[0], case[1])
		findings == {{"message": "X runs without a security configuration", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := analytics_security_configuration.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
