# METADATA
# title: APIs keep the content of requests out of their logs
# description: >-
#   Checks that method settings of a REST API do not log whole requests and answers. Tokens and personal data would
#   stand in the log, for everyone who reads it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_method_settings
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# custom:
#   id: ANX-TF-AWS-0337
#   severity: medium
#   topic: other-network
#   subjects: [aws_api_gateway_method_settings]
#   controls:
#   - {id: A.8.12, strength: demonstrates, rationale: "content is not copied to where more people read it"}
#   - {id: A.5.34, strength: supports, rationale: "personal data stay out of logs"}
#   does_not_show: what the application itself logs
#   remediation: Set `data_trace_enabled = false` in `settings`.
package policies.terraform.aws.api_no_data_trace

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "logs the content of requests", "path": ["settings", i, "data_trace_enabled"]} if {
	some i, settings in aws.list(input.subject.config.settings)
	values.is_true(settings.data_trace_enabled)
}
