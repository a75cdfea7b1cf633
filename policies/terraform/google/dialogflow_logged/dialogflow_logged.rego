# METADATA
# title: Dialogflow agents send their logs
# description: >-
#   Checks that an agent or webhook of Dialogflow logs. Agents talk to the public; without a log nobody sees what they
#   were made to say or do.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dialogflow_cx_agent
# - https://docs.cloud.google.com/dialogflow/docs
# custom:
#   id: ANX-TF-GOOGLE-0162
#   severity: low
#   topic: service-logging
#   subjects: [google_dialogflow_agent, google_dialogflow_cx_agent, google_dialogflow_cx_webhook]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "the service logs what it does"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: that the logs hold no personal data
#   remediation: Set `enable_logging = true`; for Dialogflow CX `enable_stackdriver_logging = true`.
package policies.terraform.google.dialogflow_logged

import data.policies.lib.values

deny contains finding if {
	not _logged
	finding := {"message": sprintf("%s does not send logs", [input.subject.address]), "path": _place}
}

_logged if values.is_true(input.subject.config.enable_logging)

_logged if values.is_true(input.subject.config.enable_stackdriver_logging)

_logged if values.is_true(input.subject.config.advanced_settings[0].logging_settings[0].enable_stackdriver_logging)

_place := ["enable_logging"] if input.subject.type == "google_dialogflow_agent"

_place := ["enable_stackdriver_logging"] if input.subject.type != "google_dialogflow_agent"
