# METADATA
# title: Artifacts hold no credentials
# description: >-
#   Checks that no job keeps the whole working folder, all untracked files, `.git` or files that hold credentials by
#   their name as artifacts. Everyone who can see the pipeline can download them.
# related_resources:
# - https://docs.gitlab.com/ci/jobs/job_artifacts/
# - https://docs.gitlab.com/ci/yaml/#artifactsaccess
# custom:
#   id: ANX-GLCI-0016
#   severity: medium
#   topic: secret-exposure
#   subjects: [gitlab.job, gitlab.default]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "tokens and keys are not handed on with results"}
#   - {id: A.8.12, strength: supports, rationale: "closes a way for credentials to leave the pipeline"}
#   does_not_show: what the kept files hold
#   remediation: >-
#     Name the files or the folder of the result under `artifacts.paths`, and set `artifacts.access` to `developer` or
#     `none` where a job later in the pipeline needs more.
package policies.gitlab_ci.artifacts_without_credentials

import data.policies.lib.paths

applies if {
	input.subject.config.artifacts
	not object.get(input.subject.config.artifacts, "access", null) in {"developer", "maintainer", "none"}
}

deny contains finding if {
	is_array(input.subject.config.artifacts.paths)
	some i, path in input.subject.config.artifacts.paths
	_gives_away(trim_suffix(path, "/"))
	finding := {
		"message": sprintf("%s keeps `%s`, which may hold credentials", [input.subject.address, path]),
		"path": ["artifacts", "paths", i],
	}
}

deny contains finding if {
	input.subject.config.artifacts.untracked == true
	finding := {
		"message": sprintf("%s keeps all untracked files, which may hold credentials", [input.subject.address]),
		"path": ["artifacts", "untracked"],
	}
}

_gives_away(path) if path in {".", "*", "**", "./*", "**/*", "$CI_PROJECT_DIR", "${CI_PROJECT_DIR}"}

_gives_away(path) if regex.match(`(^|/)(\.git|\.ssh|\.aws|\.docker|\.kube|\.terraform)$`, path)

_gives_away(path) if {
	name := paths.base_name(path)
	regex.match(`^(\.env|\.netrc|\.npmrc|\.pypirc|id_(rsa|ed25519)|.*\.(tfstate|p12|pfx|jks|keystore)|kubeconfig)$`, name)
}
