# METADATA
# title: Load balancers write access logs
# description: >-
#   Checks that every load balancer writes its access log to a bucket. Without it nobody can tell afterwards who
#   reached an application, and when.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html
# custom:
#   id: ANX-TF-AWS-0203
#   severity: medium
#   topic: lb-access-logging
#   subjects: [aws_lb, aws_alb, aws_elb, terraform.module]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the application are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "the record can be watched"}
#   - {id: A.5.28, strength: supports, rationale: "requests can be traced later"}
#   does_not_show: how long the log is kept, who may change it, and that anyone looks at it
#   remediation: Add `access_logs` with `bucket` and `enabled = true`.
package policies.terraform.aws.load_balancer_access_logs

import data.policies.lib.aws
import data.policies.lib.values

applies if {
	input.subject.type in {"aws_lb", "aws_alb"}
	not input.subject.config.load_balancer_type == "gateway"
}

applies if input.subject.type == "aws_elb"

applies if regex.match(`^terraform-aws-modules/(elb|alb)/aws$`, input.subject.config.source)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "writes no access log", "path": []} if not aws.given(_logs)

_faults contains {"text": "writes no access log", "path": ["access_logs", i]} if {
	input.subject.type in {"aws_lb", "aws_alb"}
	some i, log in aws.list(input.subject.config.access_logs)
	not _enabled(log)
}

_faults contains {"text": "has its access log switched off", "path": ["access_logs", i, "enabled"]} if {
	input.subject.type == "aws_elb"
	some i, log in aws.list(input.subject.config.access_logs)
	values.is_false(log.enabled)
}

_faults contains {"text": "has its access log switched off", "path": ["access_logs", "enabled"]} if {
	values.is_false(input.subject.config.access_logs.enabled)
}

_logs := object.get(input.subject.config, "access_logs", [])

_enabled(log) if values.is_true(log.enabled)
