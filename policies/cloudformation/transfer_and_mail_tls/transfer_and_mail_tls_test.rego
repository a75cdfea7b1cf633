package policies.cloudformation.transfer_and_mail_tls_test

import data.policies.cloudformation.transfer_and_mail_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::Transfer::Server", {"Properties": {"Protocols": ["FTP"]}}, ["Properties", "Protocols"]],
	["AWS::Transfer::Server", {"Properties": {"Protocols": ["SFTP", "FTP"]}}, ["Properties", "Protocols"]],
	["AWS::SES::ConfigurationSet", {}, ["Properties", "DeliveryOptions", "TlsPolicy"]],
	[
		"AWS::SES::ConfigurationSet",
		{"Properties": {"DeliveryOptions": {"TlsPolicy": "OPTIONAL"}}},
		["Properties", "DeliveryOptions", "TlsPolicy"],
	],
]

_sound := [
	["AWS::Transfer::Server", {"Properties": {"Protocols": ["SFTP"]}}],
	["AWS::Transfer::Server", {}],
	["AWS::Transfer::Server", {"Properties": {"Protocols": "FTP"}}],
	["AWS::SES::ConfigurationSet", {"Properties": {"DeliveryOptions": {"TlsPolicy": "REQUIRE"}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := transfer_and_mail_tls.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X sends data as plain text: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := transfer_and_mail_tls.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
