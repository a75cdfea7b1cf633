# METADATA
# title: Dependency updates are automated
# description: >-
#   Checks that Dependabot or Renovate is configured, and that Dependabot covers every package ecosystem of the
#   repository. Known weaknesses in dependencies are closed by updates, and updates that nobody proposes do not happen.
# related_resources:
# - https://docs.github.com/en/code-security/dependabot/working-with-dependabot/dependabot-options-reference
# - https://docs.renovatebot.com/configuration-options/
# custom:
#   id: ANX-REPO-0002
#   severity: medium
#   topic: dependency-updates
#   subjects: [repository]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "fixes for weak dependencies are proposed by a machine"}
#   does_not_show: >-
#     that the updates are merged in time, that every folder is covered, what Renovate leaves out, and updates of base
#     images, actions and Terraform providers
#   remediation: Add an entry for the ecosystem to `updates` in `.github/dependabot.yml`, or a `renovate.json`.
package policies.repository.dependency_updates

import data.policies.lib.paths

applies if count(_ecosystems) > 0

deny contains finding if {
	not _has_renovate
	not input.subject.views.dependabot
	finding := {"message": sprintf("%s does not update its dependencies", [input.subject.address]), "path": []}
}

deny contains finding if {
	not _has_renovate
	input.subject.views.dependabot
	some ecosystem in _ecosystems
	count(_accepted[ecosystem] & _covered) == 0
	finding := {
		"message": sprintf("%s does not update its dependencies from %s", [input.subject.address, ecosystem]),
		"path": [],
	}
}

# The words of Dependabot that cover an ecosystem.
_accepted := {
	"npm": {"npm", "bun"},
	"pip": {"pip", "uv"},
	"cargo": {"cargo"},
	"gomod": {"gomod"},
	"maven": {"maven"},
	"gradle": {"gradle"},
	"bundler": {"bundler"},
	"composer": {"composer"},
	"mix": {"mix"},
	"pub": {"pub"},
	"nuget": {"nuget", "dotnet-sdk"},
}

_manifests := {
	"package.json": "npm",
	"requirements.txt": "pip",
	"pyproject.toml": "pip",
	"pipfile": "pip",
	"setup.py": "pip",
	"cargo.toml": "cargo",
	"go.mod": "gomod",
	"pom.xml": "maven",
	"build.gradle": "gradle",
	"build.gradle.kts": "gradle",
	"gemfile": "bundler",
	"composer.json": "composer",
	"mix.exs": "mix",
	"pubspec.yaml": "pub",
}

_ecosystems contains ecosystem if {
	some name, ecosystem in _manifests
	some path in input.subject.views.by_name[name]
	not paths.aside(path)
}

_ecosystems contains "nuget" if {
	some extension in ["csproj", "fsproj", "vbproj"]
	some path in input.subject.views.by_extension[extension]
	not paths.aside(path)
}

_covered contains ecosystem if {
	is_array(input.subject.views.dependabot.updates)
	some update in input.subject.views.dependabot.updates
	ecosystem := update["package-ecosystem"]
}

_has_renovate if {
	some path in input.subject.config.files
	regex.match(`^(\.github/|\.gitlab/)?(renovate\.json5?|\.renovaterc(\.json5?)?)$`, path)
}
