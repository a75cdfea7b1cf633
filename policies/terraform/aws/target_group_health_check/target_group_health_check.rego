# METADATA
# title: Target groups check the health of their targets
# description: >-
#   Checks that target groups for HTTP name the path of a health check, so that requests do not go to a target that
#   fails.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
# custom:
#   id: ANX-TF-AWS-0229
#   severity: low
#   topic: lb-tls
#   subjects: [aws_lb_target_group, aws_alb_target_group]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "failed targets are taken out"}
#   - {id: A.8.21, strength: supports, rationale: "the service is watched"}
#   does_not_show: that the path shows whether the application works
#   remediation: Add `health_check` with `path`.
package policies.terraform.aws.target_group_health_check

import data.policies.lib.aws

applies if input.subject.config.protocol in {"HTTP", "HTTPS"}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "names no health check", "path": ["health_check"]} if not _checked

_checked if {
	some check in aws.list(input.subject.config.health_check)
	check.path
}
