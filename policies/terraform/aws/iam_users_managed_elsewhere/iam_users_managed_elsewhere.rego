# METADATA
# title: Identities live in the directory
# description: >-
#   Checks that no IAM users and no single users of Identity Center are made by code, and that access is assigned to
#   groups. Identities that live beside the directory are not closed when people leave.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source.html
# custom:
#   id: ANX-TF-AWS-0236
#   severity: low
#   topic: iam-federated-auth
#   subjects: [aws_iam_user, aws_identitystore_user, aws_ssoadmin_account_assignment]
#   controls:
#   - {id: A.5.16, strength: supports, rationale: "identities are managed in one place"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in follows a central policy"}
#   - {id: A.5.18, strength: supports, rationale: "rights end when people leave"}
#   does_not_show: users that were made by hand
#   remediation: Provision people from the identity provider, and give workloads roles.
package policies.terraform.aws.iam_users_managed_elsewhere

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is an identity beside the directory", "path": []} if {
	input.subject.type in {"aws_iam_user", "aws_identitystore_user"}
}

_faults contains {"text": "gives access to a single user", "path": ["principal_type"]} if {
	input.subject.config.principal_type == "USER"
}
