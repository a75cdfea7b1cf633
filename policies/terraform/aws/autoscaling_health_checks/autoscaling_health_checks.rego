# METADATA
# title: Groups of instances replace what their load balancer finds ill
# description: >-
#   Checks that an auto scaling group behind a load balancer takes the health check of the load balancer. Its own check
#   only sees whether the machine runs, and keeps instances whose service is dead.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group
# - https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-checks-overview.html
# custom:
#   id: ANX-TF-AWS-0324
#   severity: low
#   topic: lb-health-autoscaling
#   subjects: [aws_autoscaling_group]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "failed instances are found and replaced"}
#   - {id: A.8.6, strength: supports, rationale: "capacity is kept up"}
#   does_not_show: that the health check sees the faults that matter
#   remediation: Set `health_check_type = "ELB"`.
package policies.terraform.aws.autoscaling_health_checks

import data.policies.lib.aws

applies if _balanced

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_balanced if aws.given(input.subject.config.load_balancers)

_balanced if aws.given(input.subject.config.target_group_arns)

_balanced if input.related.aws_autoscaling_attachment

_faults contains {"text": "does not use the health check of its load balancer", "path": ["health_check_type"]} if {
	_balanced
	not _checked
}

_checked if input.subject.config.health_check_type == "ELB"
