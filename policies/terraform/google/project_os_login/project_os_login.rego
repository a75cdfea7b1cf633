# METADATA
# title: Projects switch on OS Login
# description: >-
#   Checks that the metadata of a project sets `enable-oslogin`. OS Login ties logins on machines to the directory:
#   who leaves loses access, and a second factor can be asked for.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_project_metadata
# - https://docs.cloud.google.com/compute/docs/oslogin
# custom:
#   id: ANX-TF-GOOGLE-0133
#   severity: medium
#   topic: os-login
#   subjects: [google_compute_project_metadata, google_compute_project_metadata_item]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "logins pass the directory"}
#   - {id: A.5.16, strength: supports, rationale: "accounts on machines belong to people"}
#   - {id: A.5.18, strength: supports, rationale: "access ends when people leave"}
#   does_not_show: that no machine switches it off again
#   remediation: Set `enable-oslogin = "TRUE"` in the metadata of the project.
package policies.terraform.google.project_os_login

import data.policies.lib.values

applies if input.subject.type == "google_compute_project_metadata"

applies if input.subject.config.key == "enable-oslogin"

deny contains finding if {
	input.subject.type == "google_compute_project_metadata"
	not _on
	finding := _finding(["metadata", "enable-oslogin"])
}

deny contains finding if {
	input.subject.config.key == "enable-oslogin"
	values.is_false(input.subject.config.value)
	finding := _finding(["value"])
}

_on if values.is_true(input.subject.config.metadata["enable-oslogin"])

_finding(path) := {
	"message": sprintf("%s leaves OS Login off", [input.subject.address]),
	"path": path,
}
