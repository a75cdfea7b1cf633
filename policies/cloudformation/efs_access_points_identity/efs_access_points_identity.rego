# METADATA
# title: Access points set the user of their clients
# description: >-
#   Checks that an access point of EFS names the user and group for what clients do. Otherwise clients say themselves
#   who they are, and the rights of files protect nothing.
# related_resources:
# - https://docs.aws.amazon.com/efs/latest/ug/enforce-identity-access-points.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-accesspoint.html
# custom:
#   id: ANX-CFN-0338
#   severity: medium
#   topic: queue-topic-policy
#   subjects: ["AWS::EFS::AccessPoint"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "rights of files are enforced for a set user"}
#   - {id: A.5.15, strength: supports, rationale: "access follows need"}
#   does_not_show: which rights the files have
#   remediation: Add `PosixUser` with `Uid` and `Gid`.
package policies.cloudformation.efs_access_points_identity

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets clients choose their user", "path": ["Properties", "PosixUser"]} if {
	not input.subject.config.Properties.PosixUser
}
