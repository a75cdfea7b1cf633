# METADATA
# title: EMR clusters authenticate with Kerberos
# description: >-
#   Checks that EMR clusters set up Kerberos, so that users and services prove who they are inside the cluster.
# related_resources:
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-kerberos.html
# custom:
#   id: ANX-TF-AWS-0242
#   severity: medium
#   topic: iam-federated-auth
#   subjects: [aws_emr_cluster]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "users and services of the cluster authenticate"}
#   - {id: A.5.16, strength: supports, rationale: "they are known by name"}
#   does_not_show: the security configuration and the realm
#   remediation: Add `kerberos_attributes` with `realm` and `kdc_admin_password`.
package policies.terraform.aws.emr_kerberos

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not authenticate with Kerberos", "path": []} if {
	not input.subject.config.kerberos_attributes
}
