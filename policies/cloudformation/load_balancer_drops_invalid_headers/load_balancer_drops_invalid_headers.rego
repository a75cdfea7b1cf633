# METADATA
# title: Load balancers drop invalid headers
# description: >-
#   Checks that an application load balancer drops headers with invalid names, which it forwards by default. They are
#   the raw material of request smuggling, where two servers disagree on where a request ends.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-loadbalancerattribute.html
# custom:
#   id: ANX-CFN-0314
#   severity: medium
#   topic: http-headers-cors-app
#   subjects: ["AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "malformed requests are turned away before the application"}
#   - {id: A.8.27, strength: supports, rationale: "components before the application are set up securely"}
#   does_not_show: how the application itself handles requests
#   remediation: >-
#     Set the attribute `routing.http.drop_invalid_header_fields.enabled` to `true` in `LoadBalancerAttributes`.
package policies.cloudformation.load_balancer_drops_invalid_headers

import data.policies.lib.aws
import data.policies.lib.values

applies if object.get(input.subject.config, ["Properties", "Type"], "application") == "application"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "forwards headers that are invalid", "path": ["Properties", "LoadBalancerAttributes"]} if {
	not _drops
}

_drops if {
	some attribute in aws.list(input.subject.config.Properties.LoadBalancerAttributes)
	attribute.Key == "routing.http.drop_invalid_header_fields.enabled"
	values.is_true(attribute.Value)
}
