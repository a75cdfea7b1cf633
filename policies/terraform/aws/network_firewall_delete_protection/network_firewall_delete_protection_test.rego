package policies.terraform.aws.network_firewall_delete_protection_test

import data.policies.terraform.aws.network_firewall_delete_protection

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_networkfirewall_firewall", {}, ["delete_protection"]],
	["aws_networkfirewall_firewall", {"delete_protection": false}, ["delete_protection"]],
	["aws_networkfirewall_firewall", {"delete_protection": "false"}, ["delete_protection"]],
	["aws_networkfirewall_firewall", {"delete_protection": null}, ["delete_protection"]],
	["aws_networkfirewall_firewall", {"delete_protection": {}}, ["delete_protection"]],
]

_sound := [
	["aws_networkfirewall_firewall", {"delete_protection": true}],
	["aws_networkfirewall_firewall", {"delete_protection": "true"}],
]

test_deny_faults if {
	every case in _faults {
		findings := network_firewall_delete_protection.deny with input as _input(case[0], case[1])
		findings == {{"message": "X can be deleted in one step", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := network_firewall_delete_protection.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
