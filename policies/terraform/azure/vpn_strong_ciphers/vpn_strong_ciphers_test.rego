package policies.terraform.azure.vpn_strong_ciphers_test

import data.policies.terraform.azure.vpn_strong_ciphers

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vpn_strong_ciphers.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_virtual_network_gateway_connection", {"name": "office", "type": "IPsec", "ipsec_policy": [{"dh_group": "DHGroup14", "ike_encryption": "AES256", "ike_integrity": "SHA256", "ipsec_encryption": "DES3", "ipsec_integrity": "SHA256", "pfs_group": "PFS14"}]}, {}, {["ipsec_policy", 0, "ipsec_encryption"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_virtual_network_gateway_connection", {"name": "office", "type": "IPsec", "ipsec_policy": [{"dh_group": "DHGroup14", "ike_encryption": "AES256", "ike_integrity": "SHA256", "ipsec_encryption": "AES256", "ipsec_integrity": "SHA256", "pfs_group": "PFS14"}]}, {}],
	] {
		_paths(case) == set()
	}
}
