# METADATA
# title: Virtual machines that can encrypt their memory do
# description: >-
#   Checks that a machine of a type made for it (N2D, C2D, C3D) has `confidential_instance_config` on, and that no other
#   switches it off in so many words. Memory that is encrypted cannot be read by whoever runs or takes over the host.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/confidential-computing/confidential-vm/docs/supported-configurations
# custom:
#   id: ANX-TF-GOOGLE-0303
#   severity: low
#   topic: vm-hardening
#   subjects: [google_compute_instance, google_compute_instance_template, google_compute_region_instance_template]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "data in use is encrypted, too"}
#   - {id: A.8.9, strength: supports, rationale: "machines follow the secure setting"}
#   does_not_show: that somebody checks the proof that the machine gives of itself
#   remediation: Add `confidential_instance_config { enable_confidential_compute = true }`.
package policies.terraform.google.vm_memory_encrypted

import data.policies.lib.values

applies if _made_for_it

applies if input.subject.config.confidential_instance_config

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s keeps its memory unencrypted", [input.subject.address]),
		"path": ["confidential_instance_config", 0, "enable_confidential_compute"],
	}
}

_made_for_it if {
	is_string(input.subject.config.machine_type)
	regex.match(`^(n2d|c2d|c3d)-`, input.subject.config.machine_type)
}

_encrypted if values.is_true(input.subject.config.confidential_instance_config[0].enable_confidential_compute)

_encrypted if {
	input.subject.config.confidential_instance_config[0].confidential_instance_type in {"SEV", "SEV_SNP", "TDX"}
}
