# METADATA
# title: EMR clusters authenticate with Kerberos
# description: >-
#   Checks that EMR clusters set up Kerberos, so that users and services prove who they are inside the cluster.
# related_resources:
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-kerberos.html
# custom:
#   id: ANX-CFN-0242
#   severity: medium
#   topic: iam-federated-auth
#   subjects: ["AWS::EMR::Cluster"]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "users and services of the cluster authenticate"}
#   - {id: A.5.16, strength: supports, rationale: "they are known by name"}
#   does_not_show: the security configuration and the realm
#   remediation: Set `KerberosAttributes` with `Realm` and `KdcAdminPassword`.
package policies.cloudformation.emr_kerberos

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not authenticate with Kerberos", "path": []} if {
	not input.subject.config.Properties.KerberosAttributes
}
