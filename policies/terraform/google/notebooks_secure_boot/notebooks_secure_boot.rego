# METADATA
# title: Notebooks start signed software only
# description: >-
#   Checks that `enable_secure_boot` is on for a notebook. Software that changes the start of a machine is then
#   refused.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/notebooks_instance
# - https://docs.cloud.google.com/compute/shielded-vm/docs/shielded-vm
# custom:
#   id: ANX-TF-GOOGLE-0165
#   severity: low
#   topic: vm-hardening
#   subjects: [google_notebooks_instance, google_workbench_instance]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the safe option is chosen"}
#   - {id: A.8.19, strength: supports, rationale: "only signed software starts"}
#   does_not_show: drivers without a signature, which then do not load
#   remediation: Set `enable_secure_boot = true` in `shielded_instance_config`.
package policies.terraform.google.notebooks_secure_boot

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s starts any software", [input.subject.address]), "path": _place}
}

_place := ["shielded_instance_config", 0, "enable_secure_boot"] if input.subject.type == "google_notebooks_instance"

_kept if {
	input.subject.type == "google_notebooks_instance"
	values.is_true(input.subject.config.shielded_instance_config[0].enable_secure_boot)
}

_place := ["gce_setup", 0, "shielded_instance_config", 0, "enable_secure_boot"] if {
	input.subject.type == "google_workbench_instance"
}

_kept if {
	input.subject.type == "google_workbench_instance"
	values.is_true(input.subject.config.gce_setup[0].shielded_instance_config[0].enable_secure_boot)
}
