# METADATA
# title: Virtual machines have no public addresses
# description: >-
#   Checks that no network interface has an `access_config` or `ipv6_access_config`. A machine with a public address
#   can be found and tried from the whole internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/compute/docs/connect/ssh-using-iap
# custom:
#   id: ANX-TF-GOOGLE-0128
#   severity: medium
#   topic: public-ip-compute
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   - google_compute_instance_from_machine_image
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "machines are reachable from inner networks only"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: what load balancers in front of the machine expose
#   remediation: Remove `access_config`, and use Cloud NAT to reach out and IAP to reach in.
package policies.terraform.google.vm_no_public_address

deny contains finding if {
	interfaces := input.subject.config.network_interface
	is_array(interfaces)
	some i, interface in interfaces
	some key in ["access_config", "ipv6_access_config"]
	interface[key]
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": ["network_interface", i, key, 0],
	}
}
