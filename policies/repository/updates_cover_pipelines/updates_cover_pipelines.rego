# METADATA
# title: Updates cover actions, images and providers
# description: >-
#   Checks that Dependabot, where it is used, also updates the actions of workflows, the base images of Dockerfiles
#   and the providers of Terraform that the repository has. What is pinned and not updated keeps its weaknesses.
# related_resources:
# - https://docs.github.com/en/code-security/dependabot/ecosystems-supported-by-dependabot/supported-ecosystems-and-repositories
# custom:
#   id: ANX-REPO-0025
#   severity: low
#   topic: dependency-updates
#   subjects: [repository]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "fixes for build components and base images are proposed by a machine"}
#   - {id: A.5.21, strength: supports, rationale: "components of suppliers are kept current"}
#   does_not_show: >-
#     that the updates are merged in time, and packages; see ANX-REPO-0002
#   remediation: >-
#     Add entries for `github-actions`, `docker` and `terraform` to `updates` in `.github/dependabot.yml`.
package policies.repository.updates_cover_pipelines

import data.policies.lib.paths

applies if {
	input.subject.views.dependabot
	count(_needed) > 0
}

deny contains finding if {
	some ecosystem in _needed
	not ecosystem in _covered
	finding := {
		"message": sprintf("%s does not update what it takes from %s", [input.subject.address, ecosystem]),
		"path": [],
	}
}

_needed contains "github-actions" if count(input.subject.views.workflows) > 0

_needed contains "docker" if {
	some path in input.subject.views.by_name.dockerfile
	not paths.aside(path)
}

_needed contains "terraform" if {
	some path in input.subject.views.by_extension.tf
	not paths.aside(path)
}

_covered contains ecosystem if {
	some update in input.subject.views.dependabot.updates
	ecosystem := update["package-ecosystem"]
}

_covered contains "terraform" if {
	some update in input.subject.views.dependabot.updates
	update["package-ecosystem"] == "opentofu"
}
