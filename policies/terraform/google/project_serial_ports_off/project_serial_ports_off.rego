# METADATA
# title: Projects leave serial ports closed
# description: >-
#   Checks that the metadata of a project do not switch serial ports on for all machines. The port takes connections
#   from any address, and asks for no more than a key.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_project_metadata
# - https://docs.cloud.google.com/compute/docs/troubleshooting/troubleshooting-using-serial-console
# custom:
#   id: ANX-TF-GOOGLE-0182
#   severity: medium
#   topic: public-ip-compute
#   subjects: [google_compute_project_metadata, google_compute_project_metadata_item]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "ports of administration are closed"}
#   - {id: A.8.22, strength: supports, rationale: "machines are reached through the network"}
#   does_not_show: machines that switch the port on themselves
#   remediation: Remove `serial-port-enable`, or set it to `"false"`.
package policies.terraform.google.project_serial_ports_off

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.metadata["serial-port-enable"])
	finding := {"message": _message, "path": ["metadata", "serial-port-enable"]}
}

deny contains finding if {
	input.subject.config.key == "serial-port-enable"
	values.is_true(input.subject.config.value)
	finding := {"message": _message, "path": ["value"]}
}

_message := sprintf("%s opens the serial ports of all machines", [input.subject.address])
