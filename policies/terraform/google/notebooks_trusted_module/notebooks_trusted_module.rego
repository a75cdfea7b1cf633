# METADATA
# title: Notebooks keep their trusted module
# description: >-
#   Checks that `enable_vtpm` of a notebook is not off. Measurements of what was started are kept in it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/notebooks_instance
# - https://docs.cloud.google.com/compute/shielded-vm/docs/shielded-vm
# custom:
#   id: ANX-TF-GOOGLE-0164
#   severity: low
#   topic: vm-hardening
#   subjects: [google_notebooks_instance, google_workbench_instance]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the safe default is kept"}
#   - {id: A.8.19, strength: supports, rationale: "changed software is noticed"}
#   does_not_show: that the measurements are looked at
#   remediation: Remove `enable_vtpm = false` from `shielded_instance_config`.
package policies.terraform.google.notebooks_trusted_module

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {"message": sprintf("%s has no trusted module", [input.subject.address]), "path": _place}
}

_place := ["shielded_instance_config", 0, "enable_vtpm"] if input.subject.type == "google_notebooks_instance"

_unsafe if {
	input.subject.type == "google_notebooks_instance"
	values.is_false(input.subject.config.shielded_instance_config[0].enable_vtpm)
}

_place := ["gce_setup", 0, "shielded_instance_config", 0, "enable_vtpm"] if {
	input.subject.type == "google_workbench_instance"
}

_unsafe if {
	input.subject.type == "google_workbench_instance"
	values.is_false(input.subject.config.gce_setup[0].shielded_instance_config[0].enable_vtpm)
}
