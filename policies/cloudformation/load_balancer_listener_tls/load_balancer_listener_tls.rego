# METADATA
# title: Load balancers speak TLS 1.2 or later
# description: >-
#   Checks that HTTP listeners only redirect to HTTPS, that classic load balancers accept no plain connections, and
#   that TLS listeners do not use a security policy that still offers TLS 1.0 or 1.1. Plain and outdated connections
#   can be read and changed on the way.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
# custom:
#   id: ANX-CFN-0227
#   severity: high
#   topic: lb-tls
#   subjects: ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancing::LoadBalancer"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: demonstrates, rationale: "data is protected while it is transferred"}
#   - {id: A.8.21, strength: supports, rationale: "network services are secured"}
#   does_not_show: the connection from the load balancer to its targets, certificates, and TCP listeners
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

_faults contains {"text": text, "path": ["Properties", "SslPolicy"]} if {
	input.subject.config.Properties.Protocol in {"HTTPS", "TLS"}
	_outdated(input.subject.config.Properties.SslPolicy)
	text := sprintf("offers outdated TLS: %s", [input.subject.config.Properties.SslPolicy])
}

_faults contains {"text": "offers outdated TLS, since it names no security policy", "path": ["Properties"]} if {
	input.subject.config.Properties.Protocol in {"HTTPS", "TLS"}
	not input.subject.config.Properties.SslPolicy
}

_faults contains {"text": "accepts plain connections", "path": ["Properties", "Listeners", i, "Protocol"]} if {
	some i, listener in aws.list(input.subject.config.Properties.Listeners)
	lower(listener.Protocol) in {"http", "tcp"}
}

_redirects if {
	some action in aws.list(input.subject.config.Properties.DefaultActions)
	action.RedirectConfig.Protocol == "HTTPS"
}

# The policies from before 2017 and those that name an old protocol: 1-0 and 1-1 in the new names, no 1-2 in the old.
_outdated(policy) if {
	is_string(policy)
	regex.match(`^ELBSecurityPolicy-(20[0-9-]+|TLS-1-[01]-.*|TLS13-1-[01]-.*|FS-2018-06|FS-1-1-.*)$`, policy)
}
