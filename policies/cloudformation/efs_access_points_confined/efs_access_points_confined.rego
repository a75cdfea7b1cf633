# METADATA
# title: Access points confine their clients to a folder
# description: >-
#   Checks that an access point of EFS sets a root folder other than the top. Otherwise every client of the point sees
#   the files of all others.
# related_resources:
# - https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-accesspoint.html
# custom:
#   id: ANX-CFN-0337
#   severity: medium
#   topic: queue-topic-policy
#   subjects: ["AWS::EFS::AccessPoint"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "clients see the files meant for them"}
#   - {id: A.5.15, strength: supports, rationale: "access follows need"}
#   does_not_show: which rights the files in the folder have
#   remediation: Set `Path` in `RootDirectory` to a folder below `/`.
package policies.cloudformation.efs_access_points_confined

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "shows the whole file system", "path": ["Properties", "RootDirectory"]} if not _confined

_confined if {
	path := input.subject.config.Properties.RootDirectory.Path
	not path in {"", "/"}
}
