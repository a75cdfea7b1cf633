# METADATA
# title: Groups of instances replace what their load balancer finds ill
# description: >-
#   Checks that an auto scaling group behind a load balancer takes the health check of the load balancer. Its own check
#   only sees whether the machine runs, and keeps instances whose service is dead.
# related_resources:
# - https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-checks-overview.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html
# custom:
#   id: ANX-CFN-0316
#   severity: low
#   topic: lb-health-autoscaling
#   subjects: ["AWS::AutoScaling::AutoScalingGroup"]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "failed instances are found and replaced"}
#   - {id: A.8.6, strength: supports, rationale: "capacity is kept up"}
#   does_not_show: that the health check sees the faults that matter
#   remediation: >-
#     Set `HealthCheckType: ELB`.
package policies.cloudformation.autoscaling_health_checks

import data.policies.lib.aws

applies if _balanced

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_balanced if aws.given(input.subject.config.Properties.LoadBalancerNames)

_balanced if aws.given(input.subject.config.Properties.TargetGroupARNs)

_faults contains {
	"text": "does not use the health check of its load balancer",
	"path": ["Properties", "HealthCheckType"],
} if {
	_balanced
	not _checked
}

_checked if input.subject.config.Properties.HealthCheckType == "ELB"
