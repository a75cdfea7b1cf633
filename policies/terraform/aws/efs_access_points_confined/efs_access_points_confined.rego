# METADATA
# title: Access points confine their clients to a folder
# description: >-
#   Checks that an access point of EFS sets a root folder other than the top. Otherwise every client of the point sees
#   the files of all others.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/efs_access_point
# - https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html
# custom:
#   id: ANX-TF-AWS-0364
#   severity: medium
#   topic: queue-topic-policy
#   subjects: [aws_efs_access_point]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "clients see the files meant for them"}
#   - {id: A.5.15, strength: supports, rationale: "access follows need"}
#   does_not_show: which rights the files in the folder have
#   remediation: Set `path` in `root_directory` to a folder below `/`.
package policies.terraform.aws.efs_access_points_confined

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "shows the whole file system", "path": ["root_directory"]} if not _confined

_confined if {
	some root in aws.list(input.subject.config.root_directory)
	is_object(root)
	not object.get(root, "path", "/") in {"", "/", null}
}
