# METADATA
# title: Certificates are entered in the public logs
# description: >-
#   Checks that a certificate does not opt out of certificate transparency. Browsers refuse certificates that no log
#   knows, and nobody would notice one issued to somebody else.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
# - https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html
# custom:
#   id: ANX-CFN-0413
#   severity: low
#   topic: certificate-validity
#   subjects: ["AWS::CertificateManager::Certificate"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "certificates are issued in the open"}
#   - {id: A.8.21, strength: supports, rationale: "visitors can rely on the certificate"}
#   does_not_show: that somebody watches the logs for foreign certificates
#   remediation: Set `CertificateTransparencyLoggingPreference` to `ENABLED`, or leave it out.
package policies.cloudformation.certificates_logged_publicly

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "stays out of the public logs", "path": path} if {
	input.subject.config.Properties.CertificateTransparencyLoggingPreference == "DISABLED"
	path := ["Properties", "CertificateTransparencyLoggingPreference"]
}
