# METADATA
# title: Virtual machines do not forward packets
# description: >-
#   Checks that `can_ip_forward` is not on. Such a machine can send packets with the addresses of others and pass
#   traffic around the firewall.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
# - https://docs.cloud.google.com/vpc/docs/using-routes#canipforward
# custom:
#   id: ANX-TF-GOOGLE-0129
#   severity: medium
#   topic: public-ip-compute
#   subjects:
#   - google_compute_instance
#   - google_compute_instance_template
#   - google_compute_region_instance_template
#   - google_compute_instance_from_template
#   - google_compute_instance_from_machine_image
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "traffic takes the planned routes"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: that machines made as routers are guarded
#   remediation: Remove `can_ip_forward`, or set it to `false`.
package policies.terraform.google.vm_no_ip_forwarding

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.can_ip_forward)
	finding := {"message": sprintf("%s forwards packets of others", [input.subject.address]), "path": ["can_ip_forward"]}
}
