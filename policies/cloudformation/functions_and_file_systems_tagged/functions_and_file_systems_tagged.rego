# METADATA
# title: Functions and file systems carry tags
# description: >-
#   Checks that functions and file systems carry tags. Tags say who owns a resource, and what kind of data it
#   handles; without them nobody can be asked about it.
# related_resources:
# - https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-filesystem.html
# custom:
#   id: ANX-CFN-0430
#   severity: low
#   topic: asset-tags
#   subjects: ["AWS::EFS::FileSystem", "AWS::Lambda::Function", "AWS::Serverless::Function"]
#   controls:
#   - {id: A.5.9, strength: supports, rationale: "resources can be told apart in the inventory, with their owners"}
#   - {id: A.5.13, strength: supports, rationale: "resources are labelled"}
#   - {id: A.8.9, strength: supports, rationale: "the owner of a configuration is recorded"}
#   does_not_show: that the tags are right, and tags of the stack, which CloudFormation hands on to its resources
#   remediation: Add `Tags`, for a file system `FileSystemTags`, with the owner and the classification.
package policies.cloudformation.functions_and_file_systems_tagged

import data.policies.lib.aws_settings

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "carries no tags", "path": ["Properties", "FileSystemTags"]} if {
	input.subject.type == "AWS::EFS::FileSystem"
	not _file_system_tagged
}

_faults contains {"text": "carries no tags", "path": ["Properties", "Tags"]} if {
	input.subject.type != "AWS::EFS::FileSystem"
	not _tagged
}

_file_system_tagged if aws_settings.given(input.subject.config.Properties.FileSystemTags)

_tagged if aws_settings.given(input.subject.config.Properties.Tags)
