# METADATA
# title: Virtual machines run as an account made for them
# description: >-
#   Checks that machines name a service account of their own. The default account of the project can often do almost
#   everything in it, and so can whoever takes over the machine.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/docs/access/service-accounts
# custom:
#   id: ANX-TF-GOOGLE-0137
#   severity: medium
#   topic: service-account-privilege
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   - google_compute_instance_from_machine_image
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "machines hold the rights that they need"}
#   - {id: A.5.16, strength: supports, rationale: "machines have an identity of their own"}
#   - {id: A.5.15, strength: supports, rationale: "rights are given by need"}
#   does_not_show: that the account's rights are narrow
#   remediation: Add `service_account { email = ... }` with an account made for the machine.
package policies.terraform.google.vm_own_service_account

applies if {
	not _node_of_gke
	not _as_its_source
}

# A machine that is made from a template or an image has the account of that, unless it says otherwise.
_as_its_source if {
	contains(input.subject.type, "_from_")
	not input.subject.config.service_account
}

_node_of_gke if startswith(input.subject.config.name, "gke-")

deny contains finding if {
	not input.subject.config.service_account[0].email
	finding := _finding
}

deny contains finding if {
	email := input.subject.config.service_account[0].email
	is_string(email)
	regex.match(`-compute@developer\.gserviceaccount\.com$`, email)
	finding := _finding
}

_finding := {
	"message": sprintf("%s runs as the default account of the project", [input.subject.address]),
	"path": ["service_account", 0, "email"],
}
