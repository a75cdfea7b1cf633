# METADATA
# title: Certificates name their hosts
# description: >-
#   Checks that a certificate has no wildcard in its names. Whoever gets the key of a wildcard certificate can stand in
#   for every host of the domain.
# related_resources:
# - https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
# custom:
#   id: ANX-CFN-0327
#   severity: low
#   topic: certificate-validity
#   subjects: ["AWS::CertificateManager::Certificate"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "a key speaks for named hosts only"}
#   - {id: A.8.21, strength: supports, rationale: "network services can be told apart"}
#   does_not_show: who holds the key, and that the certificate is renewed in time
#   remediation: Name each host in `DomainName` and `SubjectAlternativeNames`.
package policies.cloudformation.certificates_name_hosts

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "speaks for every host of a domain", "path": ["Properties", "DomainName"]} if {
	startswith(input.subject.config.Properties.DomainName, "*")
}

_faults contains {"text": "speaks for every host of a domain", "path": path} if {
	some i, name in aws.list(input.subject.config.Properties.SubjectAlternativeNames)
	startswith(name, "*")
	path := ["Properties", "SubjectAlternativeNames", i]
}
