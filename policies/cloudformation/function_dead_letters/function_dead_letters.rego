# METADATA
# title: Functions keep events that fail
# description: >-
#   Checks that functions have a dead-letter queue. Without one an event that fails twice is lost without a trace.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
# custom:
#   id: ANX-CFN-0255
#   severity: low
#   topic: function-resilience
#   subjects: ["AWS::Lambda::Function", "AWS::Serverless::Function"]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "failed events can be processed later"}
#   - {id: A.8.6, strength: supports, rationale: "overload loses no events"}
#   does_not_show: that anyone processes the queue
#   remediation: Set `DeadLetterConfig.TargetArn` (`DeadLetterQueue` in SAM).
package policies.cloudformation.function_dead_letters

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "loses events that fail", "path": ["Properties", "DeadLetterConfig"]} if {
	input.subject.type == "AWS::Lambda::Function"
	not input.subject.config.Properties.DeadLetterConfig.TargetArn
}

_faults contains {"text": "loses events that fail", "path": ["Properties", "DeadLetterQueue"]} if {
	input.subject.type == "AWS::Serverless::Function"
	not input.subject.config.Properties.DeadLetterQueue
}
