# METADATA
# title: Databases show a certificate that is valid
# description: >-
#   Checks that an instance does not name one of the authorities of RDS whose certificates have expired. Clients that
#   check the certificate cannot connect, and the check is switched off to make them.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html
# custom:
#   id: ANX-TF-AWS-0928
#   severity: medium
#   topic: certificate-validity
#   subjects: [aws_db_instance, aws_docdb_cluster_instance, aws_rds_cluster, aws_rds_cluster_instance]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "certificates are replaced before they expire"}
#   - {id: A.8.21, strength: supports, rationale: "clients can check whom they are connected to"}
#   does_not_show: that clients use TLS and check the certificate
#   remediation: Set `ca_cert_identifier` to `rds-ca-rsa2048-g1` or a later authority, or drop it.
package policies.terraform.aws.database_certificates_current

deny contains finding if {
	some key in ["ca_cert_identifier", "ca_certificate_identifier"]
	_authorities[key] in {"rds-ca-2010", "rds-ca-2015", "rds-ca-2019"}
	finding := {
		"message": sprintf("%s shows a certificate that has expired", [input.subject.address]),
		"path": [key],
	}
}

_authorities["ca_cert_identifier"] := input.subject.config.ca_cert_identifier

_authorities["ca_certificate_identifier"] := input.subject.config.ca_certificate_identifier
