# METADATA
# title: Listeners with TLS refuse its old versions
# description: >-
#   Checks that a listener with TLS names a security policy, and one that refuses TLS 1.0 and 1.1. The one that it gets
#   otherwise accepts both. The policies of a classic load balancer may not switch these on, either.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
# custom:
#   id: ANX-TF-AWS-0395
#   severity: medium
#   topic: lb-tls
#   subjects: [aws_lb_listener, aws_alb_listener, aws_load_balancer_policy, aws_lb_ssl_negotiation_policy]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "only sound versions of TLS are offered"}
#   - {id: A.8.21, strength: supports, rationale: "the network service is protected"}
#   does_not_show: that traffic behind the load balancer is encrypted
#   remediation: >-
#     Set `ssl_policy`, for example to `ELBSecurityPolicy-TLS13-1-2-2021-06`, and `Reference-Security-Policy` of a
#     classic load balancer to `ELBSecurityPolicy-TLS-1-2-2017-01`.
package policies.terraform.aws.load_balancer_tls_versions

import data.policies.lib.aws
import data.policies.lib.values

applies if input.subject.config.protocol in {"HTTPS", "TLS"}

applies if input.subject.type == "aws_lb_ssl_negotiation_policy"

applies if input.subject.config.policy_type_name == "SSLNegotiationPolicyType"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["ssl_policy"]} if {
	input.subject.config.protocol in {"HTTPS", "TLS"}
	_outdated(input.subject.config.ssl_policy)
	text := sprintf("offers outdated TLS: %s", [input.subject.config.ssl_policy])
}

_faults contains {"text": "offers outdated TLS, since it names no security policy", "path": ["ssl_policy"]} if {
	input.subject.config.protocol in {"HTTPS", "TLS"}
	not input.subject.config.ssl_policy
}

# Policies of classic load balancers say in pairs what they offer.
_faults contains {"text": text, "path": [block, i, "value"]} if {
	some block, attributes in {
		"attribute": aws.list(object.get(input.subject.config, "attribute", [])),
		"policy_attribute": aws.list(object.get(input.subject.config, "policy_attribute", [])),
	}
	some i, attribute in attributes
	_offers_old(attribute)
	text := sprintf("offers outdated TLS: %s", [attribute.name])
}

_offers_old(attribute) if {
	attribute.name in {"Protocol-SSLv2", "Protocol-SSLv3", "Protocol-TLSv1", "Protocol-TLSv1.1"}
	values.is_true(attribute.value)
}

_offers_old(attribute) if {
	attribute.name == "Reference-Security-Policy"
	_outdated(attribute.value)
}

# The policies from before 2017 and those that name an old protocol: 1-0 and 1-1 in the new names, no 1-2 in the old.
_outdated(policy) if {
	is_string(policy)
	regex.match(`^ELBSecurityPolicy-(20[0-9-]+|TLS-1-[01]-.*|TLS13-1-[01]-.*|FS-2018-06|FS-1-1-.*)$`, policy)
}
