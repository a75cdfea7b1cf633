# METADATA
# title: VPN connections use strong ciphers
# description: >-
#   Checks that the policy of a VPN connection uses no DES, no 3DES, no MD5 or SHA-1, and no short groups. They can be
#   broken, or will be soon.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/virtual_network_gateway_connection
# - https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
# custom:
#   id: ANX-TF-AZURE-0314
#   severity: medium
#   topic: vpn
#   subjects: [azurerm_virtual_network_gateway_connection]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "current methods protect the connection"}
#   - {id: A.8.20, strength: supports, rationale: "links between networks are secured"}
#   does_not_show: what the other side offers
#   remediation: >-
#     Set AES-256 or GCM, SHA-256 or better, and a group such as `ECP256`, `DHGroup14` or higher in `ipsec_policy`.
package policies.terraform.azure.vpn_strong_ciphers

deny contains finding if {
	some i, policy in input.subject.config.ipsec_policy
	some key in ["dh_group", "ike_encryption", "ike_integrity", "ipsec_encryption", "ipsec_integrity", "pfs_group"]
	policy[key] in _weak
	finding := {
		"message": sprintf("%s uses %s", [input.subject.address, policy[key]]),
		"path": ["ipsec_policy", i, key],
	}
}

_weak := {"3DES", "DES", "DES3", "DHGroup1", "DHGroup2", "MD5", "None", "PFS1", "PFS2", "SHA1"}
