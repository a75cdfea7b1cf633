# METADATA
# title: The integrity of virtual machines is watched
# description: >-
#   Checks that `enable_integrity_monitoring` is not switched off. It notices that a machine started other software
#   than it should.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/shielded-vm/docs/integrity-monitoring
# custom:
#   id: ANX-TF-GOOGLE-0136
#   severity: medium
#   topic: vm-monitoring
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "changes of a machine's start are noticed"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: that somebody looks at the results
#   remediation: Remove `enable_integrity_monitoring = false`.
package policies.terraform.google.vm_integrity_watched

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.shielded_instance_config[0].enable_integrity_monitoring)
	finding := {"message": sprintf("%s does not watch the integrity of its start", [input.subject.address]), "path": ["shielded_instance_config", 0, "enable_integrity_monitoring"]}
}
