# METADATA
# title: Virtual desktops stay under control
# description: >-
#   Checks that a directory of WorkSpaces makes nobody administrator of their desktop, does not let people rebuild it
#   or change its size, and opens no plain web access. A desktop is a device of the organization, whose state is set
#   by those who answer for it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/workspaces_directory
# - https://docs.aws.amazon.com/workspaces/latest/adminguide/amazon-workspaces-security.html
# custom:
#   id: ANX-TF-AWS-0903
#   severity: medium
#   topic: endpoint-devices
#   subjects: [aws_workspaces_directory]
#   controls:
#   - {id: A.8.1, strength: supports, rationale: "the state of desktops is set by those who answer for them"}
#   - {id: A.8.18, strength: supports, rationale: "people have no administrative tools on their desktop"}
#   - {id: A.8.2, strength: supports, rationale: "the right to administer goes to few"}
#   does_not_show: >-
#     the protection of the devices from which people connect
#   remediation: >-
#     Set `user_enabled_as_local_administrator = false` in `workspace_creation_properties`, and the
#     `self_service_permissions` to `false`.
package policies.terraform.aws.desktops_restricted

import data.policies.lib.values

deny contains finding if {
	some i, properties in input.subject.config.workspace_creation_properties
	values.is_true(properties.user_enabled_as_local_administrator)
	finding := _finding(
		"makes people administrators of their desktop",
		["workspace_creation_properties", i, "user_enabled_as_local_administrator"],
	)
}

deny contains finding if {
	some i, permissions in input.subject.config.self_service_permissions
	some key in ["change_compute_type", "increase_volume_size", "rebuild_workspace", "switch_running_mode"]
	values.is_true(permissions[key])
	finding := _finding(sprintf("lets people %s", [replace(key, "_", " ")]), ["self_service_permissions", i, key])
}

deny contains finding if {
	some i, access in input.subject.config.workspace_access_properties
	access.device_type_web == "ALLOW"
	finding := _finding("opens desktops to any browser", ["workspace_access_properties", i, "device_type_web"])
}

_finding(what, path) := {"message": sprintf("%s %s", [input.subject.address, what]), "path": path}
