# METADATA
# title: Virtual machines start signed software only
# description: >-
#   Checks that `enable_secure_boot` is on. Otherwise an intruder can place software that starts before the system
#   and stays hidden.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/shielded-vm/docs/shielded-vm
# custom:
#   id: ANX-TF-GOOGLE-0134
#   severity: medium
#   topic: vm-hardening
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "machines are hardened"}
#   - {id: A.8.19, strength: supports, rationale: "machines start known software"}
#   does_not_show: that the software itself is free of faults
#   remediation: Add `shielded_instance_config { enable_secure_boot = true }`.
package policies.terraform.google.vm_secure_boot

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s starts software that nobody signed", [input.subject.address]), "path": _place}
}

_place := ["shielded_instance_config", 0, "enable_secure_boot"]

_kept if values.is_true(input.subject.config.shielded_instance_config[0].enable_secure_boot)
