# METADATA
# title: Artifacts hold no credentials
# description: >-
#   Checks that no step uploads the whole working folder with its hidden files, or files that hold credentials by their
#   name. The hidden files of a checkout hold the token of the job, and everyone who can read the repository can
#   download the artifact.
# related_resources:
# - https://docs.github.com/en/actions/tutorials/store-and-share-data
# - https://github.com/actions/upload-artifact#inputs
# custom:
#   id: ANX-GHA-0130
#   severity: medium
#   topic: secret-exposure
#   subjects: [github.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "tokens and keys are not handed on with results"}
#   - {id: A.8.12, strength: supports, rationale: "closes a way for credentials to leave the pipeline"}
#   does_not_show: what the uploaded files hold
#   remediation: >-
#     Name the files or the folder of the result under `with.path`, for example `path: dist/`, and leave
#     `include-hidden-files` out.
package policies.github_actions.artifacts_without_credentials

import data.policies.lib.paths
import data.policies.lib.values

applies if _uploads

deny contains finding if {
	_uploads
	some line in split(input.subject.config["with"].path, "\n")
	_gives_away(trim_suffix(trim_space(line), "/"))
	finding := {
		"message": sprintf("%s uploads `%s`, which may hold credentials", [input.subject.address, trim_space(line)]),
		"path": ["with", "path", trim_space(line)],
	}
}

_uploads if {
	lower(input.subject.views.uses.owner) == "actions"
	lower(input.subject.views.uses.repository) == "upload-artifact"
}

_gives_away(path) if {
	_hidden_files
	path in {".", "*", "**", "./*", "./**", "**/*", "${{ github.workspace }}", "${{github.workspace}}"}
}

_gives_away(path) if {
	_hidden_files
	regex.match(`(^|/)\.(git|ssh|aws|docker|kube|terraform|env|netrc|npmrc|pypirc)$`, path)
}

_gives_away(path) if regex.match(_names, paths.base_name(path))

_names := `^(id_(rsa|ed25519)|.*\.(tfstate|p12|pfx|jks|keystore)|kubeconfig)$`

# From 4.4 on the action leaves hidden files out unless it is told to take them.
_hidden_files if values.is_true(input.subject.config["with"]["include-hidden-files"])

_hidden_files if regex.match(`^v?([123]([.].*)?|4[.][0-3]([.].*)?)$`, input.subject.views.uses.ref)
