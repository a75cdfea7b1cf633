# METADATA
# title: Firewall policies do not open administration to the internet
# description: >-
#   Checks that no rule of a firewall policy lets the whole internet reach ports of administration, remote desktops or
#   databases, or all ports. A policy holds for every network that it is attached to.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network_firewall_policy_rule
# - https://docs.cloud.google.com/firewall/docs/firewall-policies-overview
# custom:
#   id: ANX-TF-GOOGLE-0180
#   severity: high
#   topic: sg-open-db-and-admin-ports
#   subjects:
#   - google_compute_firewall_policy_rule
#   - google_compute_network_firewall_policy_rule
#   - google_compute_region_network_firewall_policy_rule
#   - google_compute_organization_security_policy_rule
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "services of administration are not open to the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: what rules of single networks open
#   remediation: >-
#     Name the networks that need access in `src_ip_ranges`, or the ports of a public service in `layer4_configs`.
package policies.terraform.google.firewall_policies_restricted

import data.policies.lib.google
import data.policies.lib.network
import data.policies.lib.values

applies if {
	upper(input.subject.config.direction) == "INGRESS"
	lower(input.subject.config.action) == "allow"
	not _disabled
}

_disabled if values.is_true(input.subject.config.disabled)

deny contains finding if {
	match := input.subject.config.match[0]
	is_array(match.src_ip_ranges)
	some i, range in match.src_ip_ranges
	network.open_cidr(range)
	is_array(match.layer4_configs)
	some layer in match.layer4_configs
	google.lets_in(object.union({"protocol": layer.ip_protocol}, _given(layer)), _ports)
	finding := {
		"message": sprintf("%s opens ports of administration or databases to the internet", [input.subject.address]),
		"path": ["match", 0, "src_ip_ranges", i],
	}
}

_given(layer) := {"ports": layer.ports}

_given(layer) := {} if not layer.ports

_ports := [
	22, 23, 111, 135, 139, 389, 445, 512, 513, 514, 1433, 1521, 2049, 2375, 2376, 2379, 3306, 3389, 5432, 5601, 5900,
	5984, 5985, 5986, 6379, 6443, 8086, 8500, 9042, 9092, 9200, 9300, 10250, 11211, 15672, 27017,
]
