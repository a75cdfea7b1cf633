# METADATA
# title: API methods log their execution
# description: >-
#   Checks that method settings of API Gateway set a logging level, and that each stage has method settings. The
#   execution log shows refused and failed calls, which the access log does not explain.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# custom:
#   id: ANX-TF-AWS-0205
#   severity: low
#   topic: lb-access-logging
#   subjects: [aws_api_gateway_method_settings, aws_api_gateway_stage]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "errors of the API are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "errors can be watched"}
#   does_not_show: that request bodies are kept out of the log
#   remediation: Set `logging_level = "ERROR"` or `"INFO"` in `settings`.
package policies.terraform.aws.api_execution_logs

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "logs no execution", "path": ["settings", i]} if {
	some i, settings in aws.list(input.subject.config.settings)
	is_object(settings)
	object.get(settings, "logging_level", "OFF") == "OFF"
}

_faults contains {"text": "logs no execution of its methods", "path": []} if {
	input.subject.type == "aws_api_gateway_stage"
	not _levelled
}

_levelled if {
	some method in input.related.aws_api_gateway_method_settings
	some settings in aws.list(method.config.settings)
	settings.logging_level != "OFF"
}
