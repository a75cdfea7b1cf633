# METADATA
# title: File servers offer current algorithms only
# description: >-
#   Checks that a server of Transfer Family names a security policy of recent years. Without one it takes that of
#   2018, with algorithms that rest on SHA-1.
# related_resources:
# - https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-server.html
# custom:
#   id: ANX-CFN-0429
#   severity: medium
#   topic: file-transfer-tls
#   subjects: ["AWS::Transfer::Server"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "only sound algorithms are offered"}
#   - {id: A.5.14, strength: supports, rationale: "files are protected while they are transferred"}
#   does_not_show: who may sign in, and which files are encrypted where they are stored
#   remediation: Set `SecurityPolicyName`, for example to `TransferSecurityPolicy-2024-01`.
package policies.cloudformation.file_servers_current_algorithms

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "offers outdated algorithms", "path": ["Properties", "SecurityPolicyName"]} if not _current

_current if {
	name := input.subject.config.Properties.SecurityPolicyName
	is_string(name)
	not regex.match(`20(18|20|22)-[0-9]{2}$`, name)
}
