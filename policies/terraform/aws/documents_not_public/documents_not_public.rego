# METADATA
# title: Documents of Systems Manager are not shared with everyone
# description: >-
#   Checks that documents are not shared with all accounts. They hold commands, names of hosts and buckets, and
#   sometimes credentials, and are indexed by those who look for these.
# related_resources:
# - https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html
# custom:
#   id: ANX-TF-AWS-0147
#   severity: high
#   topic: secrets-manager-encryption
#   subjects: [aws_ssm_document]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "documents are shared with named accounts only"}
#   - {id: A.8.12, strength: demonstrates, rationale: "internal commands and names do not leak"}
#   - {id: A.5.14, strength: supports, rationale: "sharing is limited to named partners"}
#   does_not_show: >-
#     what the named accounts do with it
#   remediation: >-
#     Name the accounts in `permissions.account_ids`.
package policies.terraform.aws.documents_not_public

deny contains finding if {
	some path in _faulty
	finding := {
		"message": sprintf("%s is shared with every account of AWS", [input.subject.address]),
		"path": path,
	}
}

_faulty contains ["permissions"] if {
	is_string(input.subject.config.permissions.account_ids)
	lower(input.subject.config.permissions.account_ids) == "all"
}
