# METADATA
# title: Virtual machines refuse SSH keys of the project
# description: >-
#   Checks the metadata `block-project-ssh-keys`. A key of the project opens every machine in it, so one lost key
#   opens all.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/docs/metadata/predefined-metadata-keys
# custom:
#   id: ANX-TF-GOOGLE-0131
#   severity: medium
#   topic: ssh-keys
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   - google_compute_instance_from_machine_image
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "each machine has its own list of keys"}
#   - {id: A.8.2, strength: supports, rationale: "a key opens the machines that it is meant for"}
#   does_not_show: who has the keys or the roles
#   remediation: Set `block-project-ssh-keys = true` in `metadata`.
package policies.terraform.google.vm_project_keys_blocked

import data.policies.lib.values

# A machine that is made from a template or an image has what that says, unless it says otherwise.
applies if not contains(input.subject.type, "_from_")

applies if input.subject.config.metadata["block-project-ssh-keys"]

applies if input.subject.config.metadata["block-project-ssh-keys"] == false

deny contains finding if {
	not _set
	finding := {"message": sprintf("%s takes the SSH keys of the whole project", [input.subject.address]), "path": ["metadata", "block-project-ssh-keys"]}
}

_set if values.is_true(input.subject.config.metadata["block-project-ssh-keys"])
