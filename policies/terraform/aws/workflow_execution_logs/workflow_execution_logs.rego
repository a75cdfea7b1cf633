# METADATA
# title: Workflows record their executions
# description: >-
#   Checks that a state machine of Step Functions logs its executions with their data. Without them nobody can say
#   afterwards what it did, and why it failed.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sfn_state_machine
# - https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
# custom:
#   id: ANX-TF-AWS-0349
#   severity: low
#   topic: compute-logging-monitoring
#   subjects: [aws_sfn_state_machine]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "executions are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that no secrets stand in the data
#   remediation: Set `include_execution_data = true` and a `level` in `logging_configuration`.
package policies.terraform.aws.workflow_execution_logs

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record its executions", "path": ["logging_configuration"]} if not _recorded

_recorded if {
	some logging in aws.list(input.subject.config.logging_configuration)
	values.is_true(logging.include_execution_data)
	object.get(logging, "level", "OFF") != "OFF"
}
