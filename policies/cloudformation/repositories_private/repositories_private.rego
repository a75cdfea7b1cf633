# METADATA
# title: Repositories that a template makes are private
# description: >-
#   Checks that a repository on GitHub that a template makes is private. Otherwise everyone reads the code, and
#   whatever was committed with it.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codestar-githubrepository.html
# custom:
#   id: ANX-CFN-0421
#   severity: high
#   topic: repository-visibility
#   subjects: ["AWS::CodeStar::GitHubRepository"]
#   controls:
#   - {id: A.8.4, strength: demonstrates, rationale: "read access to source code is restricted"}
#   - {id: A.8.3, strength: demonstrates, rationale: "access is limited to members"}
#   - {id: A.5.15, strength: supports, rationale: "who may read is stated"}
#   does_not_show: who are the members, and what they may do
#   remediation: Set `IsPrivate` to `true`.
package policies.cloudformation.repositories_private

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is open to everyone", "path": ["Properties", "IsPrivate"]} if not _private

_private if values.is_true(input.subject.config.Properties.IsPrivate)
