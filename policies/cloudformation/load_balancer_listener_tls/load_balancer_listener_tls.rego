# METADATA
# title: Load balancers do not answer over plain connections
# description: >-
#   Checks that HTTP listeners only redirect to HTTPS, and that classic load balancers accept no plain connections.
#   What goes over a plain connection can be read and changed on the way.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
# custom:
#   id: ANX-CFN-0227
#   severity: high
#   topic: lb-tls
#   subjects: ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancing::LoadBalancer"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted"}
#   - {id: A.5.14, strength: demonstrates, rationale: "data is protected while it is transferred"}
#   - {id: A.8.21, strength: supports, rationale: "network services are secured"}
#   does_not_show: versions of TLS, the connection from the load balancer to its targets, and TCP listeners
#   remediation: >-
#     Use `Protocol` `HTTPS` with `SslPolicy` `ELBSecurityPolicy-TLS13-1-2-2021-06`, and let the HTTP listener
#     redirect with `RedirectConfig.Protocol` `HTTPS`.
package policies.cloudformation.load_balancer_listener_tls

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "serves plain HTTP", "path": ["Properties", "Protocol"]} if {
	input.subject.config.Properties.Protocol == "HTTP"
	not _redirects
}

_faults contains {"text": "accepts plain connections", "path": ["Properties", "Listeners", i, "Protocol"]} if {
	some i, listener in aws.list(input.subject.config.Properties.Listeners)
	lower(listener.Protocol) in {"http", "tcp"}
}

_redirects if {
	some action in aws.list(input.subject.config.Properties.DefaultActions)
	action.RedirectConfig.Protocol == "HTTPS"
}
