# METADATA
# title: Load balancers turn ambiguous requests away
# description: >-
#   Checks that a load balancer does not merely watch requests on whose end two servers may disagree. In the mode
#   `monitor` it forwards them, and request smuggling gets through.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-loadbalancerattribute.html
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
# custom:
#   id: ANX-CFN-0425
#   severity: medium
#   topic: request-smuggling
#   subjects: ["AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "ambiguous requests are turned away before the application"}
#   - {id: A.8.27, strength: supports, rationale: "components before the application are set up securely"}
#   does_not_show: how the application itself handles requests
#   remediation: Set the attribute `routing.http.desync_mitigation_mode` to `defensive` or `strictest`.
package policies.cloudformation.load_balancer_desync_mitigation

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "only watches ambiguous requests", "path": path} if {
	some i, attribute in aws.list(input.subject.config.Properties.LoadBalancerAttributes)
	attribute.Key == "routing.http.desync_mitigation_mode"
	attribute.Value == "monitor"
	path := ["Properties", "LoadBalancerAttributes", i, "Value"]
}
