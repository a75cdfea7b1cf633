# METADATA
# title: Repositories of templates are pinned
# description: >-
#   Checks that repositories which a pipeline takes templates or code from have a `ref` that is a tag or a commit, and
#   no branch. What they hold runs with the secrets and service connections of the pipeline.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/resources-repositories-repository
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/security/templates
# custom:
#   id: ANX-AZP-0002
#   severity: medium
#   topic: pinned-dependencies
#   subjects: [azure_pipelines.pipeline]
#   controls:
#   - {id: A.5.21, strength: demonstrates, rationale: "foreign parts of the pipeline are fixed to a reviewed version"}
#   - {id: A.8.30, strength: supports, rationale: "code made elsewhere changes only by a reviewed change here"}
#   does_not_show: "that the version was reviewed, and that the tag cannot be moved"
#   remediation: "Set `ref` of the repository to a tag or a commit, for example `ref: refs/tags/v1.2.0`."
package policies.azure_pipelines.repositories_pinned

applies if is_array(input.subject.config.resources.repositories)

deny contains finding if {
	some i, repository in input.subject.config.resources.repositories
	not repository.ref
	finding := {
		"message": sprintf("%s takes the default branch of repository %s", [input.subject.address, repository.repository]),
		"path": ["resources", "repositories", i],
	}
}

deny contains finding if {
	some i, repository in input.subject.config.resources.repositories
	regex.match(`^(refs/heads/|main$|master$|develop$)`, repository.ref)
	finding := {
		"message": sprintf("%s takes a branch of repository %s", [input.subject.address, repository.repository]),
		"path": ["resources", "repositories", i, "ref"],
	}
}
