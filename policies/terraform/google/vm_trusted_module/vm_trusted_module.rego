# METADATA
# title: Virtual machines keep their trusted module
# description: Checks that `enable_vtpm` is not switched off. Without it nobody can prove what the machine started.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/shielded-vm/docs/shielded-vm
# custom:
#   id: ANX-TF-GOOGLE-0135
#   severity: low
#   topic: vm-hardening
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "machines are hardened"}
#   - {id: A.8.19, strength: supports, rationale: "what machines start is measured"}
#   does_not_show: that somebody looks at the measurements
#   remediation: Remove `enable_vtpm = false`.
package policies.terraform.google.vm_trusted_module

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.shielded_instance_config[0].enable_vtpm)
	finding := {"message": sprintf("%s has no trusted module", [input.subject.address]), "path": ["shielded_instance_config", 0, "enable_vtpm"]}
}
