# METADATA
# title: Functions take calls over HTTPS only
# description: >-
#   Checks that a function with an HTTP trigger sets `https_trigger_security_level` to `SECURE_ALWAYS`. Otherwise
#   calls without encryption are answered.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloudfunctions_function
# - https://docs.cloud.google.com/functions/docs/calling/http
# custom:
#   id: ANX-TF-GOOGLE-0092
#   severity: medium
#   topic: function-tls
#   subjects: [google_cloudfunctions_function]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "calls are encrypted on their way"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: who may call the function
#   remediation: Set `https_trigger_security_level = "SECURE_ALWAYS"`.
package policies.terraform.google.functions_https_only

import data.policies.lib.values

applies if values.is_true(input.subject.config.trigger_http)

deny contains finding if {
	not input.subject.config.https_trigger_security_level == "SECURE_ALWAYS"
	finding := {
		"message": sprintf("%s answers calls without encryption", [input.subject.address]),
		"path": ["https_trigger_security_level"],
	}
}
