# METADATA
# title: The way out of a network leads through a gateway
# description: >-
#   Checks that no default route points at a single instance or interface. Whoever gets hold of that host sees all
#   traffic to the internet, and when it stops nothing goes out.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route
# - https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-comparison.html
# custom:
#   id: ANX-TF-AWS-0315
#   severity: low
#   topic: vpc-endpoint-peering-routing
#   subjects: [aws_route, aws_route_table, aws_default_route_table]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "networks are joined to the internet by a gateway made for it"}
#   - {id: A.8.20, strength: supports, rationale: "the way out of the network is controlled"}
#   does_not_show: what may leave through the gateway
#   remediation: Set `nat_gateway_id` in place of the instance.
package policies.terraform.aws.default_routes_through_gateways

import data.policies.lib.aws
import data.policies.lib.network

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leads all traffic through one host", "path": [key]} if {
	some key in ["instance_id", "network_interface_id"]
	aws.given(object.get(input.subject.config, key, null))
	network.open_cidr(input.subject.config.destination_cidr_block)
}

_faults contains {"text": "leads all traffic through one host", "path": ["route", i, key]} if {
	some i, route in aws.list(input.subject.config.route)
	some key in ["instance_id", "network_interface_id"]
	aws.given(object.get(route, key, null))
	network.open_cidr(route.cidr_block)
}
