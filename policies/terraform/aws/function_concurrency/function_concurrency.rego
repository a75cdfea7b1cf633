# METADATA
# title: Functions have a limit of concurrent runs
# description: >-
#   Checks that functions reserve their concurrency, so that a flood of events of one function cannot starve the
#   others.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
# custom:
#   id: ANX-TF-AWS-0256
#   severity: low
#   topic: function-resilience
#   subjects: [aws_lambda_function]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "capacity is shared on purpose"}
#   - {id: A.8.14, strength: supports, rationale: "one function cannot stop the others"}
#   does_not_show: that the limit fits the load
#   remediation: Set `reserved_concurrent_executions`.
package policies.terraform.aws.function_concurrency

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no limit of concurrent runs", "path": ["reserved_concurrent_executions"]} if {
	not _limited
}

_limited if values.number(input.subject.config.reserved_concurrent_executions) >= 0
