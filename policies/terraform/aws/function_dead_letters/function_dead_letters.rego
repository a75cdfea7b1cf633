# METADATA
# title: Functions keep events that fail
# description: >-
#   Checks that functions have a dead-letter queue. Without one an event that fails twice is lost without a trace.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
# custom:
#   id: ANX-TF-AWS-0255
#   severity: low
#   topic: function-resilience
#   subjects: [aws_lambda_function]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "failed events can be processed later"}
#   - {id: A.8.6, strength: supports, rationale: "overload loses no events"}
#   does_not_show: that anyone processes the queue
#   remediation: Add `dead_letter_config` with `target_arn`.
package policies.terraform.aws.function_dead_letters

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "loses events that fail", "path": []} if not input.subject.config.dead_letter_config
