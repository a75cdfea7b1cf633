# METADATA
# title: Functions have a limit of concurrent runs
# description: >-
#   Checks that functions reserve their concurrency, so that a flood of events of one function cannot starve the
#   others.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
# custom:
#   id: ANX-CFN-0256
#   severity: low
#   topic: function-resilience
#   subjects: ["AWS::Lambda::Function", "AWS::Serverless::Function"]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "capacity is shared on purpose"}
#   - {id: A.8.14, strength: supports, rationale: "one function cannot stop the others"}
#   does_not_show: that the limit fits the load
#   remediation: Set `ReservedConcurrentExecutions`.
package policies.cloudformation.function_concurrency

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	not _limited
	fault := {
		"text": "has no limit of concurrent runs",
		"path": ["Properties", "ReservedConcurrentExecutions"],
	}
}

_limited if values.number(input.subject.config.Properties.ReservedConcurrentExecutions) >= 0
