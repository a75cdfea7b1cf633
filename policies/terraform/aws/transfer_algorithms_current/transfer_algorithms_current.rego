# METADATA
# title: File transfer servers offer current algorithms only
# description: >-
#   Checks that a server of AWS Transfer names a security policy, and none from before 2022. The one that it gets
#   otherwise, of 2018, accepts TLS 1.0 to 1.2 with SHA-1 and old key exchanges of SSH.
# related_resources:
# - https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/transfer_server
# custom:
#   id: ANX-TF-AWS-0915
#   severity: medium
#   topic: file-transfer-tls
#   subjects: [aws_transfer_server]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "only sound algorithms are offered"}
#   - {id: A.5.14, strength: supports, rationale: "files are transferred over protected channels"}
#   - {id: A.8.21, strength: supports, rationale: "the network service is protected"}
#   does_not_show: who may sign in, and that files are encrypted where they are stored
#   remediation: Set `security_policy_name`, for example to `TransferSecurityPolicy-2024-01`.
package policies.terraform.aws.transfer_algorithms_current

deny contains finding if {
	not input.subject.config.security_policy_name
	finding := {
		"message": sprintf("%s offers old algorithms, since it names no security policy", [input.subject.address]),
		"path": ["security_policy_name"],
	}
}

deny contains finding if {
	_old(input.subject.config.security_policy_name)
	finding := {
		"message": sprintf("%s offers old algorithms", [input.subject.address]),
		"path": ["security_policy_name"],
	}
}

_old(name) if {
	is_string(name)
	regex.match(`^TransferSecurityPolicy-(FIPS-)?20(18|19|20|21)-`, name)
}
