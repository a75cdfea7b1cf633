# METADATA
# title: Functions and APIs are traced
# description: >-
#   Checks that functions, API stages and state machines send traces to X-Ray. A trace shows which calls belong
#   together when something goes wrong.
# related_resources:
# - https://docs.aws.amazon.com/xray/latest/devguide/xray-services.html
# custom:
#   id: ANX-CFN-0254
#   severity: low
#   topic: function-tracing
#   subjects:
#   - "AWS::Lambda::Function"
#   - "AWS::ApiGateway::Stage"
#   - "AWS::StepFunctions::StateMachine"
#   - "AWS::Serverless::Function"
#   - "AWS::Serverless::Api"
#   - "AWS::Serverless::StateMachine"
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "the path of a request can be followed"}
#   - {id: A.8.15, strength: supports, rationale: "calls are recorded"}
#   does_not_show: how much is sampled
#   remediation: >-
#     Set `TracingConfig.Mode` (`Tracing` in SAM) to `Active` on a function, `TracingEnabled` on a stage,
#     `TracingConfiguration.Enabled` (`Tracing.Enabled` in SAM) on a state machine.
package policies.cloudformation.tracing

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is not traced", "path": ["Properties", "TracingConfig", "Mode"]} if {
	input.subject.type == "AWS::Lambda::Function"
	not _function
}

_function if input.subject.config.Properties.TracingConfig.Mode == "Active"

_faults contains {"text": "is not traced", "path": ["Properties", "Tracing"]} if {
	input.subject.type == "AWS::Serverless::Function"
	not _sam_function
}

_sam_function if input.subject.config.Properties.Tracing == "Active"

_faults contains {"text": "is not traced", "path": ["Properties", "TracingEnabled"]} if {
	input.subject.type in {"AWS::ApiGateway::Stage", "AWS::Serverless::Api"}
	not _stage
}

_stage if values.is_true(input.subject.config.Properties.TracingEnabled)

_faults contains {"text": "is not traced", "path": ["Properties", "TracingConfiguration", "Enabled"]} if {
	input.subject.type == "AWS::StepFunctions::StateMachine"
	not _machine
}

_machine if values.is_true(input.subject.config.Properties.TracingConfiguration.Enabled)

_faults contains {"text": "is not traced", "path": ["Properties", "Tracing", "Enabled"]} if {
	input.subject.type == "AWS::Serverless::StateMachine"
	not _sam_machine
}

_sam_machine if values.is_true(input.subject.config.Properties.Tracing.Enabled)
