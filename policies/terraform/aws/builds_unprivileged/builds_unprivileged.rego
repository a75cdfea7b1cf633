# METADATA
# title: Builds do not run in privileged mode
# description: >-
#   Checks that a CodeBuild project does not run its builds privileged. Code from a pull request would then be root on
#   the machine that builds.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
# - https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
# custom:
#   id: ANX-TF-AWS-0363
#   severity: medium
#   topic: k8s-privileged-container
#   subjects: [aws_codebuild_project]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "builds do not have the rights of their host"}
#   - {id: A.8.18, strength: supports, rationale: "the tools of the host are out of reach"}
#   does_not_show: what the role of the project allows
#   remediation: Set `privileged_mode = false` in `environment`, and build images with a tool that needs no daemon.
package policies.terraform.aws.builds_unprivileged

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "runs its builds privileged", "path": ["environment", i, "privileged_mode"]} if {
	some i, environment in aws.list(input.subject.config.environment)
	values.is_true(environment.privileged_mode)
}
