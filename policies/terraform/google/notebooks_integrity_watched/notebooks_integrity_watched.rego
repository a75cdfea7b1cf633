# METADATA
# title: The integrity of notebooks is watched
# description: >-
#   Checks that `enable_integrity_monitoring` of a notebook is not off. It compares what was started with a known good
#   state.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/notebooks_instance
# - https://docs.cloud.google.com/compute/shielded-vm/docs/shielded-vm
# custom:
#   id: ANX-TF-GOOGLE-0163
#   severity: low
#   topic: vm-monitoring
#   subjects: [google_notebooks_instance, google_workbench_instance]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "changes to what starts are noticed"}
#   - {id: A.8.15, strength: supports, rationale: "each start is logged"}
#   - {id: A.8.9, strength: supports, rationale: "the known good state is kept"}
#   does_not_show: that a notice is acted on
#   remediation: Remove `enable_integrity_monitoring = false` from `shielded_instance_config`.
package policies.terraform.google.notebooks_integrity_watched

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {"message": sprintf("%s does not watch its integrity", [input.subject.address]), "path": _place}
}

_place := ["shielded_instance_config", 0, "enable_integrity_monitoring"] if {
	input.subject.type == "google_notebooks_instance"
}

_unsafe if {
	input.subject.type == "google_notebooks_instance"
	values.is_false(input.subject.config.shielded_instance_config[0].enable_integrity_monitoring)
}

_place := ["gce_setup", 0, "shielded_instance_config", 0, "enable_integrity_monitoring"] if {
	input.subject.type == "google_workbench_instance"
}

_unsafe if {
	input.subject.type == "google_workbench_instance"
	values.is_false(input.subject.config.gce_setup[0].shielded_instance_config[0].enable_integrity_monitoring)
}
