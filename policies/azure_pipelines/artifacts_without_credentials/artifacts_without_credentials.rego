# METADATA
# title: Artifacts hold no credentials
# description: >-
#   Checks that no step publishes the whole working folder, `.git` or files that hold credentials by their name.
#   Everyone who can see the pipeline can download what it publishes.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/artifacts/pipeline-artifacts
# custom:
#   id: ANX-AZP-0020
#   severity: medium
#   topic: secret-exposure
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "tokens and keys are not handed on with results"}
#   - {id: A.8.12, strength: supports, rationale: "closes a way for credentials to leave the pipeline"}
#   does_not_show: what the published files hold, and what `.artifactignore` leaves out
#   remediation: Copy the result to `$(Build.ArtifactStagingDirectory)`, and publish that folder.
package policies.azure_pipelines.artifacts_without_credentials

applies if count(_published) > 0

deny contains finding if {
	some entry in _published
	_gives_away(trim_suffix(trim_space(entry.value), "/"))
	finding := {
		"message": sprintf("%s publishes `%s`, which may hold credentials", [input.subject.address, entry.value]),
		"path": entry.path,
	}
}

_published contains {"path": ["publish"], "value": value} if {
	value := input.subject.config.publish
	is_string(value)
}

_published contains {"path": ["inputs", key], "value": value} if {
	lower(input.subject.views.task.name) in {"publishbuildartifacts", "publishpipelineartifact"}
	some key, value in input.subject.config.inputs
	lower(key) in {"pathtopublish", "targetpath", "path"}
	is_string(value)
}

_gives_away(path) if lower(path) in {
	".", "*", "**",
	"$(build.sourcesdirectory)", "$(build.repository.localpath)", "$(system.defaultworkingdirectory)",
	"$(pipeline.workspace)", "$(agent.builddirectory)",
}

_gives_away(path) if regex.match(`(?i)(^|/)(\.git|\.ssh|\.aws|\.docker|\.kube|\.terraform|\.env|[^/]*\.(tfstate|pfx|p12))$`, path)
