# METADATA
# title: Data Fusion sends its logs
# description: >-
#   Checks that `enable_stackdriver_logging` is on. Without it the logs of pipelines stay in clusters that are soon
#   gone.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/data_fusion_instance
# - https://docs.cloud.google.com/data-fusion/docs
# custom:
#   id: ANX-TF-GOOGLE-0160
#   severity: low
#   topic: service-logging
#   subjects: [google_data_fusion_instance]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "the service logs what it does"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: that the logs are looked at
#   remediation: Set `enable_stackdriver_logging = true`.
package policies.terraform.google.data_fusion_logged

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s does not send logs", [input.subject.address]),
		"path": ["enable_stackdriver_logging"],
	}
}

_kept if values.is_true(input.subject.config.enable_stackdriver_logging)
