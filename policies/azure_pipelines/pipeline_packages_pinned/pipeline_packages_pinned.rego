# METADATA
# title: Pipelines install packages by version
# description: >-
#   Checks that scripts install packages of npm, PyPI, RubyGems, crates.io and Go with a version or from a lock
#   file. Without one, each run takes what the registry offers at that moment, which may be a release that someone
#   else has placed there.
# related_resources:
# - https://docs.npmjs.com/cli/commands/npm-ci
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/cross-platform-scripting
# custom:
#   id: ANX-AZP-0008
#   severity: low
#   topic: pinned-dependencies
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "build tools come in a chosen version"}
#   - {id: A.8.19, strength: supports, rationale: "software on build machines is fixed by version"}
#   - {id: A.8.28, strength: supports, rationale: "builds use known components"}
#   does_not_show: that the packages which these packages need are fixed, too
#   remediation: >-
#     Use the lock file (`npm ci`, `pip install --require-hashes -r`), or name the version, as in `npm install
#     tool@1.2.3`.
package policies.azure_pipelines.pipeline_packages_pinned

import data.policies.lib.packages

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some script in input.subject.views.scripts
	some text in packages.language_installs(script.text)
	finding := {
		"message": sprintf("%s installs a package without its version", [input.subject.address]),
		"path": array.concat(script.path, [text]),
	}
}
