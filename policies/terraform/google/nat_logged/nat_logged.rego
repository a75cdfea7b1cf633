# METADATA
# title: Address translation is logged
# description: >-
#   Checks that a NAT gateway logs translations and errors. Without a log an address on the internet cannot be traced
#   to a machine.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_router_nat
# - https://docs.cloud.google.com/nat/docs/monitoring
# custom:
#   id: ANX-TF-GOOGLE-0158
#   severity: low
#   topic: network-logging
#   subjects: [google_compute_router_nat]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "translations are logged"}
#   - {id: A.5.28, strength: supports, rationale: "events can be traced to a machine"}
#   does_not_show: that the logs are kept
#   remediation: Add `log_config { enable = true, filter = "ALL" }`, in two lines.
package policies.terraform.google.nat_logged

import data.policies.lib.values

deny contains finding if {
	not _logged
	finding := {
		"message": sprintf("%s does not log translations", [input.subject.address]),
		"path": ["log_config", 0, "enable"],
	}
}

_logged if values.is_true(input.subject.config.log_config[0].enable)
