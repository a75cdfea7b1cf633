# METADATA
# title: No built programs are committed
# description: >-
#   Checks that the repository holds no compiled programs and libraries. Nobody can review what they do, no scan
#   compares them with the source, and an intruder can hide a change in them.
# related_resources:
# - https://slsa.dev/spec/v1.0/requirements
# - https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
# custom:
#   id: ANX-REPO-0017
#   severity: medium
#   topic: committed-binaries
#   subjects: [repository]
#   controls:
#   - {id: A.8.4, strength: supports, rationale: "everything that is built comes from source that can be read"}
#   - {id: A.8.28, strength: supports, rationale: "code that runs was open to review"}
#   - {id: A.5.21, strength: supports, rationale: "foreign programs come from their supplier and not from a copy"}
#   does_not_show: >-
#     programs with other names, and files among tests and examples
#   remediation: >-
#     Remove the file, and build it in the pipeline or take it from a package registry by version and checksum.
package policies.repository.built_files_not_committed

import data.policies.lib.paths

deny contains finding if {
	some extension in ["exe", "dll", "so", "dylib", "jar", "war", "class", "pyc", "o", "a", "apk", "ipa", "msi", "deb", "rpm"]
	some path in input.subject.views.by_extension[extension]
	not paths.aside(path)
	not lower(paths.base_name(path)) in {"gradle-wrapper.jar", "maven-wrapper.jar"}
	finding := {
		"message": sprintf("%s holds %s, a built program that nobody can review", [input.subject.address, path]),
		"path": [],
	}
}
