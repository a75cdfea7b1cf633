# METADATA
# title: Functions and APIs are traced
# description: >-
#   Checks that functions, API stages and state machines send traces to X-Ray. A trace shows which calls belong
#   together when something goes wrong.
# related_resources:
# - https://docs.aws.amazon.com/xray/latest/devguide/xray-services.html
# custom:
#   id: ANX-TF-AWS-0254
#   severity: low
#   topic: function-tracing
#   subjects: [aws_lambda_function, aws_api_gateway_stage, aws_sfn_state_machine]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "the path of a request can be followed"}
#   - {id: A.8.15, strength: supports, rationale: "calls are recorded"}
#   does_not_show: how much is sampled
#   remediation: >-
#     Set `tracing_config` with `mode = "Active"` on a function, `xray_tracing_enabled = true` on a stage,
#     `tracing_configuration` with `enabled = true` on a state machine.
package policies.terraform.aws.tracing

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is not traced", "path": ["tracing_config"]} if {
	input.subject.type == "aws_lambda_function"
	not _function
}

_function if {
	some tracing in aws.list(input.subject.config.tracing_config)
	tracing.mode == "Active"
}

_faults contains {"text": "is not traced", "path": ["xray_tracing_enabled"]} if {
	input.subject.type == "aws_api_gateway_stage"
	not _stage
}

_stage if values.is_true(input.subject.config.xray_tracing_enabled)

_faults contains {"text": "is not traced", "path": ["tracing_configuration"]} if {
	input.subject.type == "aws_sfn_state_machine"
	not _machine
}

_machine if {
	some tracing in aws.list(input.subject.config.tracing_configuration)
	values.is_true(tracing.enabled)
}
