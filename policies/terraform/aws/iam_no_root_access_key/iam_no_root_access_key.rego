# METADATA
# title: The root user has no access keys
# description: >-
#   Checks that no access key is made for the root user. The root user cannot be restricted, and a key of it works
#   from anywhere.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html
# custom:
#   id: ANX-TF-AWS-0238
#   severity: critical
#   topic: k8s-run-as-root
#   subjects: [aws_iam_access_key]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "the strongest account is not used by programs"}
#   - {id: A.5.17, strength: supports, rationale: "no lasting key of it exists"}
#   does_not_show: keys that were made by hand
#   remediation: Remove the key, and let the program assume a role.
package policies.terraform.aws.iam_no_root_access_key

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is a key of the root user", "path": ["user"]} if input.subject.config.user == "root"
