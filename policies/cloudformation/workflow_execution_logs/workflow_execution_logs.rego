# METADATA
# title: Workflows record their executions
# description: >-
#   Checks that a state machine of Step Functions logs its executions with their data. Without them nobody can say
#   afterwards what it did, and why it failed.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-stepfunctions-statemachine-loggingconfiguration.html
# - https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
# custom:
#   id: ANX-CFN-0409
#   severity: low
#   topic: compute-logging-monitoring
#   subjects: ["AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "executions are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that no secrets stand in the data
#   remediation: >-
#     Set `IncludeExecutionData` to `true` and a `Level` in `LoggingConfiguration`, in SAM in `Logging`.
package policies.cloudformation.workflow_execution_logs

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record its executions", "path": ["Properties", _key, "Level"]} if not _recorded

_faults contains {"text": "leaves the data out of its records", "path": path} if {
	_recorded
	not _with_data
	path := ["Properties", _key, "IncludeExecutionData"]
}

_recorded if input.subject.config.Properties.LoggingConfiguration.Level in {"ALL", "ERROR", "FATAL"}

_recorded if input.subject.config.Properties.Logging.Level in {"ALL", "ERROR", "FATAL"}

_with_data if values.is_true(input.subject.config.Properties.LoggingConfiguration.IncludeExecutionData)

_with_data if values.is_true(input.subject.config.Properties.Logging.IncludeExecutionData)

# SAM has a shorter name for it.
_key := "Logging" if input.subject.type == "AWS::Serverless::StateMachine"

_key := "LoggingConfiguration" if input.subject.type == "AWS::StepFunctions::StateMachine"
