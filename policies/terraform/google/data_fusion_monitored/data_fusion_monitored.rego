# METADATA
# title: Data Fusion is monitored
# description: >-
#   Checks that `enable_stackdriver_monitoring` is on. Without figures nobody sees that a pipeline has stopped.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/data_fusion_instance
# - https://docs.cloud.google.com/data-fusion/docs
# custom:
#   id: ANX-TF-GOOGLE-0161
#   severity: low
#   topic: service-monitoring
#   subjects: [google_data_fusion_instance]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "the service is monitored"}
#   - {id: A.8.6, strength: supports, rationale: "use of resources is seen"}
#   does_not_show: that someone is alerted
#   remediation: Set `enable_stackdriver_monitoring = true`.
package policies.terraform.google.data_fusion_monitored

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is not monitored", [input.subject.address]),
		"path": ["enable_stackdriver_monitoring"],
	}
}

_kept if values.is_true(input.subject.config.enable_stackdriver_monitoring)
