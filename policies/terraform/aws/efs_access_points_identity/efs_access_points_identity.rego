# METADATA
# title: Access points set the user of their clients
# description: >-
#   Checks that an access point of EFS names the user and group for what clients do. Otherwise clients say themselves
#   who they are, and the rights of files protect nothing.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/efs_access_point
# - https://docs.aws.amazon.com/efs/latest/ug/enforce-identity-access-points.html
# custom:
#   id: ANX-TF-AWS-0365
#   severity: medium
#   topic: queue-topic-policy
#   subjects: [aws_efs_access_point]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "rights of files are enforced for a set user"}
#   - {id: A.5.15, strength: supports, rationale: "access follows need"}
#   does_not_show: which rights the files have
#   remediation: Add `posix_user` with `uid` and `gid`.
package policies.terraform.aws.efs_access_points_identity

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets clients choose their user", "path": ["posix_user"]} if not _set

_set if aws.given(input.subject.config.posix_user)
