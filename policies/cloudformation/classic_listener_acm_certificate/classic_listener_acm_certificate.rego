# METADATA
# title: Load balancers take their certificates from ACM
# description: >-
#   Checks that every TLS listener of a classic load balancer has a certificate of AWS Certificate Manager, which
#   renews it before it expires, and that a TLS listener of another one has a certificate at all.
# related_resources:
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-create-https-ssl-load-balancer.html
# custom:
#   id: ANX-CFN-0229
#   severity: low
#   topic: lb-tls
#   subjects: ["AWS::ElasticLoadBalancing::LoadBalancer", "AWS::ElasticLoadBalancingV2::Listener"]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "certificates are renewed in time"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: which protocols the listener offers
#   remediation: Set `SSLCertificateId` or `Certificates` of the listener to the ARN of a certificate in ACM.
package policies.cloudformation.classic_listener_acm_certificate

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has a listener without a certificate of ACM", "path": ["Properties", "Listeners", i]} if {
	some i, listener in aws.list(input.subject.config.Properties.Listeners)
	is_object(listener)
	not _acm(object.get(listener, "SSLCertificateId", ""))
}

_faults contains {"text": "has no certificate", "path": ["Properties", "Certificates"]} if {
	input.subject.config.Properties.Protocol in {"HTTPS", "TLS"}
	not _certified
}

# A certificate given by an expression may be one of ACM.
_acm(certificate) if is_object(certificate)

_acm(certificate) if {
	is_string(certificate)
	regex.match(`^arn:aws[a-z-]*:acm:`, certificate)
}

_certified if aws.given(input.subject.config.Properties.Certificates)
