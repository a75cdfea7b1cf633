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

_faults contains {"text": "leads all traffic through one host", "path": ["destination_cidr_block"]} if {
	network.open_cidr(input.subject.config.destination_cidr_block)
	_through_host(input.subject.config)
}

_faults contains {"text": "leads all traffic through one host", "path": ["route", i, "cidr_block"]} if {
	some i, route in aws.list(input.subject.config.route)
	network.open_cidr(route.cidr_block)
	_through_host(route)
}

_through_host(route) if aws.given(route.instance_id)

_through_host(route) if aws.given(route.network_interface_id)

# Where the host is made in the same place its id is not known yet: then no other target may be named.
_through_host(route) if {
	input.related.aws_instance
	_no_gateway(route)
}

_through_host(route) if {
	input.related.aws_network_interface
	_no_gateway(route)
}

_no_gateway(route) if {
	not route.gateway_id
	not route.nat_gateway_id
	not route.transit_gateway_id
	not route.vpc_peering_connection_id
	not route.egress_only_gateway_id
	not route.vpc_endpoint_id
}
