# METADATA
# title: Virtual machines keep OS Login
# description: >-
#   Checks the metadata `enable-oslogin`. OS Login ties logins to the directory: who leaves loses access, and a
#   second factor can be asked for.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/docs/metadata/predefined-metadata-keys
# custom:
#   id: ANX-TF-GOOGLE-0132
#   severity: medium
#   topic: os-login
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   - google_compute_instance_from_machine_image
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "logins pass the directory"}
#   - {id: A.5.16, strength: supports, rationale: "accounts on machines belong to people"}
#   - {id: A.5.18, strength: supports, rationale: "access ends when people leave"}
#   does_not_show: who has the keys or the roles
#   remediation: Remove `enable-oslogin = false` from `metadata`.
package policies.terraform.google.vm_os_login

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.metadata["enable-oslogin"])
	finding := {"message": sprintf("%s switches OS Login off", [input.subject.address]), "path": ["metadata", "enable-oslogin"]}
}
