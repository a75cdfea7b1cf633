package policies.terraform.aws.transfer_and_mail_tls_test

import data.policies.terraform.aws.transfer_and_mail_tls

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_transfer_server", {"protocols": ["FTP"]}, ["protocols"]],
	["aws_transfer_server", {"protocols": ["SFTP", "FTP"]}, ["protocols"]],
	["aws_ses_configuration_set", {}, ["delivery_options", 0, "tls_policy"]],
	[
		"aws_ses_configuration_set",
		{"delivery_options": [{"tls_policy": "Optional"}]},
		["delivery_options", 0, "tls_policy"],
	],
	["aws_sesv2_configuration_set", {}, ["delivery_options", 0, "tls_policy"]],
	[
		"aws_sesv2_configuration_set",
		{"delivery_options": [{"tls_policy": "Optional"}]},
		["delivery_options", 0, "tls_policy"],
	],
]

_sound := [
	["aws_transfer_server", {"protocols": ["SFTP"]}],
	["aws_transfer_server", {}],
	["aws_transfer_server", {"protocols": "FTP"}],
	["aws_ses_configuration_set", {"delivery_options": [{"tls_policy": "Require"}]}],
	["aws_ses_configuration_set", {"delivery_options": [{"tls_policy": "REQUIRE"}]}],
	["aws_sesv2_configuration_set", {"delivery_options": [{"tls_policy": "Require"}]}],
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
