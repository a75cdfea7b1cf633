# METADATA
# title: Firewall rules name the ports that they open
# description: >-
#   Checks that no rule allows every port or every protocol, from wherever. What such a rule opens grows with every
#   service that is started, without anybody deciding it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# - https://docs.cloud.google.com/firewall/docs/using-firewalls
# custom:
#   id: ANX-TF-GOOGLE-0149
#   severity: medium
#   topic: sg-open-db-and-admin-ports
#   subjects: [google_compute_firewall]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "rules open what is needed"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: that the ports named are needed
#   remediation: Name `protocol` and `ports` in each `allow` block.
package policies.terraform.google.firewall_ports_named

import data.policies.lib.network

applies if {
	input.subject.config.allow
	not input.subject.config.direction == "EGRESS"
}

deny contains finding if {
	blocks := input.subject.config.allow
	is_array(blocks)
	some i, block in blocks
	some place in _everything(block)
	finding := {
		"message": sprintf("%s opens every port", [input.subject.address]),
		"path": array.concat(["allow", i], place),
	}
}

_everything(block) := {["protocol"]} if network.every_protocol(block.protocol)

_everything(block) := {[]} if {
	network.has_ports(block.protocol)
	not block.ports
}

_everything(block) := {["ports"]} if {
	is_array(block.ports)
	some range in block.ports
	range in {"0-65535", "1-65535"}
}
