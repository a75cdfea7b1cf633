# METADATA
# title: Load balancers write access logs
# description: >-
#   Checks that every load balancer writes its access log to a bucket. Without it nobody can tell afterwards who
#   reached an application, and when.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-loadbalancerattribute.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancing-loadbalancer-accessloggingpolicy.html
# custom:
#   id: ANX-CFN-0203
#   severity: medium
#   topic: lb-access-logging
#   subjects: ["AWS::ElasticLoadBalancing::LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the application are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "the record can be watched"}
#   - {id: A.5.28, strength: supports, rationale: "requests can be traced later"}
#   does_not_show: how long the log is kept, who may change it, and that anyone looks at it
#   remediation: >-
#     Set `AccessLoggingPolicy` with `Enabled` true on a classic load balancer, and the attribute
#     `access_logs.s3.enabled` to "true" on the others.
package policies.cloudformation.load_balancer_access_logs

import data.policies.lib.aws
import data.policies.lib.values

applies if not input.subject.config.Properties.Type == "gateway"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "writes no access log", "path": []} if {
	input.subject.type == "AWS::ElasticLoadBalancing::LoadBalancer"
	not input.subject.config.Properties.AccessLoggingPolicy
}

_faults contains fault if {
	input.subject.config.Properties.AccessLoggingPolicy
	not _classic_enabled
	fault := {
		"text": "has its access log switched off",
		"path": ["Properties", "AccessLoggingPolicy", "Enabled"],
	}
}

_faults contains {"text": "writes no access log", "path": []} if {
	input.subject.type == "AWS::ElasticLoadBalancingV2::LoadBalancer"
	not input.subject.config.Properties.LoadBalancerAttributes
}

_faults contains {"text": "writes no access log", "path": ["Properties", "LoadBalancerAttributes"]} if {
	input.subject.config.Properties.LoadBalancerAttributes
	not _enabled
}

_classic_enabled if values.is_true(input.subject.config.Properties.AccessLoggingPolicy.Enabled)

_enabled if {
	some attribute in aws.list(input.subject.config.Properties.LoadBalancerAttributes)
	attribute.Key == "access_logs.s3.enabled"
	values.is_true(attribute.Value)
}
