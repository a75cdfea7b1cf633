# METADATA
# title: Routes to other networks name the part that is needed
# description: >-
#   Checks that no route sends all traffic over a peering connection. The peer then sees traffic that is not meant for
#   it, and a narrower route would have kept it out.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route
# - https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html
# custom:
#   id: ANX-TF-AWS-0314
#   severity: medium
#   topic: vpc-endpoint-peering-routing
#   subjects: [aws_route, aws_route_table, aws_default_route_table]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "traffic between networks is limited to named parts"}
#   - {id: A.8.20, strength: supports, rationale: "traffic goes where it was meant to go"}
#   - {id: A.5.15, strength: supports, rationale: "access to the networks of others is limited to what is needed"}
#   does_not_show: what security groups on both sides allow
#   remediation: Set `destination_cidr_block` or `cidr_block` to the networks behind the peering connection.
package policies.terraform.aws.routes_to_peers_narrow

import data.policies.lib.aws
import data.policies.lib.network

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "sends all traffic to another network", "path": ["destination_cidr_block"]} if {
	network.open_cidr(input.subject.config.destination_cidr_block)
	_to_peer(input.subject.config)
}

_faults contains {"text": "sends all traffic to another network", "path": ["destination_ipv6_cidr_block"]} if {
	network.open_cidr(input.subject.config.destination_ipv6_cidr_block)
	_to_peer(input.subject.config)
}

_faults contains {"text": "sends all traffic to another network", "path": ["route", i, "cidr_block"]} if {
	some i, route in aws.list(input.subject.config.route)
	network.open_cidr(route.cidr_block)
	_to_peer(route)
}

_to_peer(route) if aws.given(route.vpc_peering_connection_id)

# Where the connection is made in the same place its id is not known yet: then no other target may be named.
_to_peer(route) if {
	input.related.aws_vpc_peering_connection
	not route.gateway_id
	not route.nat_gateway_id
	not route.transit_gateway_id
	not route.network_interface_id
	not route.instance_id
	not route.egress_only_gateway_id
	not route.vpc_endpoint_id
}
