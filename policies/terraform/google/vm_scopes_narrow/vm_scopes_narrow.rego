# METADATA
# title: The default account is not given all scopes
# description: >-
#   Checks that a machine without an account of its own does not get the scope `cloud-platform`. The default account
#   with this scope can use every interface of the project.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/docs/access/service-accounts#accesscopesiam
# custom:
#   id: ANX-TF-GOOGLE-0138
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
#   - {id: A.5.15, strength: supports, rationale: "rights are given by need"}
#   - {id: A.8.9, strength: supports, rationale: "machines follow the secure setting"}
#   does_not_show: what rights the account has
#   remediation: Name a service account of the machine's own in `email`, or narrow `scopes`.
package policies.terraform.google.vm_scopes_narrow

deny contains finding if {
	scopes := input.subject.config.service_account[0].scopes
	is_array(scopes)
	some i, scope in scopes
	is_string(scope)
	regex.match(`(^|/)cloud-platform$`, scope)
	not _own
	finding := {
		"message": sprintf("%s can use every interface of the project", [input.subject.address]),
		"path": ["service_account", 0, "scopes"],
	}
}

_own if {
	email := input.subject.config.service_account[0].email
	not _default(email)
}

_default(email) if regex.match(`-compute@developer\.gserviceaccount\.com$`, email)
