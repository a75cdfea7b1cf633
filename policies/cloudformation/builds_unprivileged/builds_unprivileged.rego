# METADATA
# title: Builds do not run in privileged mode
# description: >-
#   Checks that a CodeBuild project does not run its builds privileged. Code from a pull request would then be root on
#   the machine that builds.
# related_resources:
# - https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codebuild-project-environment.html
# custom:
#   id: ANX-CFN-0336
#   severity: medium
#   topic: k8s-privileged-container
#   subjects: ["AWS::CodeBuild::Project"]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "builds do not have the rights of their host"}
#   - {id: A.8.18, strength: supports, rationale: "the tools of the host are out of reach"}
#   does_not_show: what the role of the project allows
#   remediation: >-
#     Set `PrivilegedMode: false` in `Environment`, and build images with a tool that needs no daemon.
package policies.cloudformation.builds_unprivileged

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "runs its builds privileged",
	"path": ["Properties", "Environment", "PrivilegedMode"],
} if {
	values.is_true(input.subject.config.Properties.Environment.PrivilegedMode)
}
