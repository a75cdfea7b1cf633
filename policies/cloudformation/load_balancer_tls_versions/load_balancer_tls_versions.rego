# METADATA
# title: Listeners with TLS refuse its old versions
# description: >-
#   Checks that a listener with TLS names a security policy, and one that refuses TLS 1.0 and 1.1. The one that it gets
#   otherwise accepts both.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html
# custom:
#   id: ANX-CFN-0353
#   severity: medium
#   topic: lb-tls
#   subjects: ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancing::LoadBalancer"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "only sound versions of TLS are offered"}
#   - {id: A.8.21, strength: supports, rationale: "the network service is protected"}
#   does_not_show: that traffic behind the load balancer is encrypted
#   remediation: >-
#     Set `SslPolicy`, for example to `ELBSecurityPolicy-TLS13-1-2-2021-06`; for a classic load balancer name a policy
#     with the attribute `Reference-Security-Policy` and the value `ELBSecurityPolicy-TLS-1-2-2017-01` in `PolicyNames`.
package policies.cloudformation.load_balancer_tls_versions

import data.policies.lib.aws
import data.policies.lib.values

applies if input.subject.config.Properties.Protocol in {"HTTPS", "TLS"}

applies if count(_secured) > 0

applies if count(aws.list(input.subject.config.Properties.Policies)) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
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

# The policies from before 2017 and those that name an old protocol: 1-0 and 1-1 in the new names, no 1-2 in the old.
# Classic load balancers name policies per listener, and fall back to one of 2016.
_faults contains {"text": "offers outdated TLS, since it names no security policy", "path": path} if {
	some entry in _secured
	not aws.given(object.get(entry.listener, "PolicyNames", null))
	path := ["Properties", "Listeners", entry.index, "PolicyNames"]
}

_faults contains {"text": text, "path": ["Properties", "Policies", i, "Attributes", j, "Value"]} if {
	some i, policy in aws.list(input.subject.config.Properties.Policies)
	some j, attribute in aws.list(policy.Attributes)
	attribute.Name == "Reference-Security-Policy"
	_outdated(attribute.Value)
	text := sprintf("offers outdated TLS: %s", [attribute.Value])
}

_faults contains {"text": text, "path": ["Properties", "Policies", i, "Attributes", j]} if {
	some i, policy in aws.list(input.subject.config.Properties.Policies)
	some j, attribute in aws.list(policy.Attributes)
	_weak(attribute.Name)
	values.is_true(attribute.Value)
	text := sprintf("offers outdated TLS: %s", [attribute.Name])
}

_secured contains {"index": i, "listener": listener} if {
	some i, listener in aws.list(input.subject.config.Properties.Listeners)
	lower(listener.Protocol) in {"https", "ssl"}
}

# Versions before 1.2, and ciphers without encryption, with short keys or that are broken.
_weak(name) if {
	is_string(name)
	regex.match(`^(Protocol-(SSLv[23]|TLSv1([.]1)?)|.*(RC4|RC2|DES|NULL|EXP|ADH|AECDH|MD5|SEED|IDEA|anon).*)$`, name)
}

_outdated(policy) if {
	is_string(policy)
	regex.match(`^ELBSecurityPolicy-(20[0-9-]+|TLS-1-[01]-.*|TLS13-1-[01]-.*|FS-2018-06|FS-1-1-.*)$`, policy)
}
