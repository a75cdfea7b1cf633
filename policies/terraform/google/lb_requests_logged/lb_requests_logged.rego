# METADATA
# title: Load balancers log requests
# description: >-
#   Checks that `log_config` is on for a backend service. Without a log of requests an attack on an application leaves
#   no trace.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_backend_service
# - https://docs.cloud.google.com/load-balancing/docs/https/https-logging-monitoring
# custom:
#   id: ANX-TF-GOOGLE-0153
#   severity: low
#   topic: lb-access-logging
#   subjects: [google_compute_backend_service, google_compute_region_backend_service]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests are logged"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: that the logs are kept and looked at
#   remediation: Add `log_config { enable = true }`.
package policies.terraform.google.lb_requests_logged

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s does not log requests", [input.subject.address]),
		"path": ["log_config", 0, "enable"],
	}
}

_kept if values.is_true(input.subject.config.log_config[0].enable)
