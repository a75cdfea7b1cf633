# METADATA
# title: Accelerators have no public address
# description: >-
#   Checks that a TPU has no external address. It is a machine like any other, and reached through the network.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/tpu_v2_vm
# - https://docs.cloud.google.com/tpu/docs/setup-gcp-account
# custom:
#   id: ANX-TF-GOOGLE-0089
#   severity: medium
#   topic: public-ip-compute
#   subjects: [google_tpu_v2_vm]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: which firewall rules the network has
#   remediation: Set `network_config { enable_external_ips = false }`.
package policies.terraform.google.tpu_no_public_address

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": ["network_config", 0, "enable_external_ips"],
	}
}

_unsafe if values.is_true(input.subject.config.network_config[0].enable_external_ips)
