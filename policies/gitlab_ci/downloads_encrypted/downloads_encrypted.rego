# METADATA
# title: Pipelines download over encrypted connections
# description: >-
#   Checks that scripts fetch files, packages and repositories from other networks over `https` or `ssh`, and not over
#   `http`, `ftp` or `git`. Anyone on the way can read what a plain connection carries, and put something else in its
#   place.
# related_resources:
# - https://docs.gitlab.com/ci/yaml/script/
# - https://git-scm.com/book/en/v2/Git-on-the-Server-The-Protocols
# custom:
#   id: ANX-GLCI-0030
#   severity: medium
#   topic: unverified-downloads
#   subjects: [gitlab.job, gitlab.default]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "transfers are protected by encryption"}
#   - {id: A.8.21, strength: supports, rationale: "network services are used with their safeguards"}
#   - {id: A.5.21, strength: supports, rationale: "what is downloaded comes from who was chosen"}
#   does_not_show: that programs which the script calls use encrypted connections, and that certificates are checked
#   remediation: Write `https://` in the address; if the host does not offer it, take the file from one that does.
package policies.gitlab_ci.downloads_encrypted

import data.policies.lib.shell

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some script in input.subject.views.scripts
	some text in shell.plain_downloads(script.text)
	finding := {
		"message": sprintf("%s downloads over a connection that is not encrypted", [input.subject.address]),
		"path": array.concat(script.path, [text]),
	}
}
