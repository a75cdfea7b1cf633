# METADATA
# title: Serial ports of virtual machines are closed
# description: >-
#   Checks the metadata `serial-port-enable`. The serial port answers the whole internet, and no firewall rule limits
#   who can try to log in there.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/docs/metadata/predefined-metadata-keys
# custom:
#   id: ANX-TF-GOOGLE-0130
#   severity: medium
#   topic: public-ip-compute
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   - google_compute_instance_from_machine_image
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "machines have no way in past the firewall"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: who has the keys or the roles
#   remediation: Remove the metadata `serial-port-enable`.
package policies.terraform.google.vm_serial_port_off

import data.policies.lib.values

deny contains finding if {
	_on(input.subject.config.metadata["serial-port-enable"])
	finding := {"message": sprintf("%s has an open serial port", [input.subject.address]), "path": ["metadata", "serial-port-enable"]}
}

_on(value) if values.is_true(value)

_on(value) if value == 1
