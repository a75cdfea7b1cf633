# METADATA
# title: Licences of dependencies are checked
# description: >-
#   Checks that a pipeline compares the licences of dependencies with a list of those that are allowed. A package
#   under another licence can oblige you to publish your own code, or may not be used at all.
# related_resources:
# - https://docs.github.com/en/code-security/supply-chain-security/understanding-your-software-supply-chain/customizing-your-dependency-review-action-configuration
# - https://embarkstudios.github.io/cargo-deny/checks/licenses/index.html
# custom:
#   id: ANX-REPO-0031
#   severity: low
#   topic: licence
#   subjects: [repository]
#   controls:
#   - {id: A.5.32, strength: supports, rationale: "the rights to components of others are checked by a machine"}
#   does_not_show: >-
#     which licences are allowed, and components that no package manager lists
#   remediation: >-
#     Add a step that runs `cargo deny check licenses`, `license-checker --onlyAllow`, a dependency review or another
#     check of licences to a pipeline.
package policies.repository.licences_of_dependencies_checked

import data.policies.lib.paths

# A manifest that names components of others.
applies if {
	count(input.subject.views.pipeline_steps) > 0
	some name in ["package.json", "requirements.txt", "pyproject.toml", "cargo.toml", "go.mod", "pom.xml", "composer.json", "gemfile"]
	some path in input.subject.views.by_name[name]
	not paths.aside(path)
}

deny contains finding if {
	count(_checks) == 0
	finding := {"message": sprintf("%s has no pipeline that checks licences", [input.subject.address]), "path": []}
}

_checks contains text if {
	some step in input.subject.views.pipeline_steps
	regex.match(_programs, lower(step.text))
	text := step.text
}

_programs := concat("", [
	`(^|[^a-z])(licen[cs]e[-_]?(checker|check|finder|scan(ning)?|eye|maven-plugin|report)|licensee|pip-licenses|go-licenses|`,
	`fossa|scancode|reuse lint|cargo[- ]deny|dependency-review-action|composer licenses|liccheck|askalono|ort)([^a-z]|$)`,
])
