# METADATA
# title: Load balancers spread requests over all zones
# description: >-
#   Checks that classic, network and gateway load balancers send requests to targets in every zone. Otherwise a zone
#   with few targets is overloaded while others stand idle, and the loss of one takes its share of the service with it.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html
# custom:
#   id: ANX-CFN-0315
#   severity: low
#   topic: lb-health-autoscaling
#   subjects: ["AWS::ElasticLoadBalancing::LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "requests go to redundant targets"}
#   - {id: A.8.6, strength: supports, rationale: "load is spread over what is there"}
#   does_not_show: that there are targets in more than one zone
#   remediation: >-
#     Set `CrossZone: true`; for a network load balancer set the attribute `load_balancing.cross_zone.enabled` to
#     `true`.
package policies.cloudformation.load_balancer_cross_zone

import data.policies.lib.aws
import data.policies.lib.values

# Application load balancers always spread over the zones.
applies if input.subject.type == "AWS::ElasticLoadBalancing::LoadBalancer"

applies if input.subject.config.Properties.Type in {"network", "gateway"}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "serves each zone by itself", "path": ["Properties", "CrossZone"]} if {
	input.subject.type == "AWS::ElasticLoadBalancing::LoadBalancer"
	not _spreads
}

_faults contains {"text": "serves each zone by itself", "path": ["Properties", "LoadBalancerAttributes"]} if {
	input.subject.config.Properties.Type in {"network", "gateway"}
	not _spread_by_attribute
}

_spread_by_attribute if {
	some attribute in aws.list(input.subject.config.Properties.LoadBalancerAttributes)
	attribute.Key == "load_balancing.cross_zone.enabled"
	values.is_true(attribute.Value)
}

_spreads if values.is_true(input.subject.config.Properties.CrossZone)
