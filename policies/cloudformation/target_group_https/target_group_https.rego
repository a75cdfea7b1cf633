# METADATA
# title: Load balancers reach their targets over TLS
# description: >-
#   Checks that target groups, and the listeners of classic load balancers, do not use plain HTTP. Inside a network,
#   too, connections can be read by whoever gets in.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html
# custom:
#   id: ANX-CFN-0228
#   severity: medium
#   topic: lb-tls
#   subjects: ["AWS::ElasticLoadBalancingV2::TargetGroup", "AWS::ElasticLoadBalancing::LoadBalancer"]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "connections are encrypted to the end"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: the certificate of the target, which load balancers do not check
#   remediation: Set `Protocol`, or `InstanceProtocol`, to `HTTPS`.
package policies.cloudformation.target_group_https

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "reaches its targets over plain HTTP", "path": ["Properties", "Protocol"]} if {
	input.subject.config.Properties.Protocol == "HTTP"
}

_faults contains {"text": "reaches its targets without TLS", "path": path} if {
	some i, listener in aws.list(input.subject.config.Properties.Listeners)
	lower(listener.Protocol) in {"https", "ssl"}
	lower(listener.InstanceProtocol) in {"http", "tcp"}
	path := ["Properties", "Listeners", i, "InstanceProtocol"]
}
