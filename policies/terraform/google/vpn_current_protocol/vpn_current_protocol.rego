# METADATA
# title: VPN tunnels use the current key exchange
# description: >-
#   Checks that a tunnel does not set `ike_version` to 1. IKEv1 has known weaknesses and no more care.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_vpn_tunnel
# - https://docs.cloud.google.com/network-connectivity/docs/vpn/concepts/supported-ike-ciphers
# custom:
#   id: ANX-TF-GOOGLE-0159
#   severity: medium
#   topic: vpn
#   subjects: [google_compute_vpn_tunnel]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "a current protocol agrees on keys"}
#   - {id: A.8.20, strength: supports, rationale: "links between networks are secured"}
#   does_not_show: which ciphers the peer offers
#   remediation: Set `ike_version = 2`.
package policies.terraform.google.vpn_current_protocol

import data.policies.lib.values

deny contains finding if {
	values.number(input.subject.config.ike_version) == 1
	finding := {"message": sprintf("%s uses IKEv1", [input.subject.address]), "path": ["ike_version"]}
}
