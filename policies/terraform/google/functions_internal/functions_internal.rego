# METADATA
# title: Functions take calls from inside
# description: >-
#   Checks that `ingress_settings` of a function is not `ALLOW_ALL`, the default. A function that only other services
#   call need not be reached from the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloudfunctions_function
# - https://docs.cloud.google.com/functions/docs/networking/network-settings
# custom:
#   id: ANX-TF-GOOGLE-0091
#   severity: medium
#   topic: service-public-network-access
#   subjects: [google_cloudfunctions_function, google_cloudfunctions2_function]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: who inside may call the function
#   remediation: >-
#     Set `ingress_settings = "ALLOW_INTERNAL_ONLY"` or `"ALLOW_INTERNAL_AND_GCLB"`; for the second generation within
#     `service_config`.
package policies.terraform.google.functions_internal

applies if not input.subject.config.event_trigger

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s takes calls from the whole internet", [input.subject.address]),
		"path": _place,
	}
}

_place := ["ingress_settings"] if input.subject.type == "google_cloudfunctions_function"

_kept if {
	input.subject.type == "google_cloudfunctions_function"
	input.subject.config.ingress_settings in {"ALLOW_INTERNAL_AND_GCLB", "ALLOW_INTERNAL_ONLY"}
}

_place := ["service_config", 0, "ingress_settings"] if input.subject.type == "google_cloudfunctions2_function"

_kept if {
	input.subject.type == "google_cloudfunctions2_function"
	input.subject.config.service_config[0].ingress_settings in {"ALLOW_INTERNAL_AND_GCLB", "ALLOW_INTERNAL_ONLY"}
}
