# METADATA
# title: Routes to other networks name the part that is needed
# description: >-
#   Checks that no route sends all traffic over a peering connection. The peer then sees traffic that is not meant for
#   it, and a narrower route would have kept it out.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html
# custom:
#   id: ANX-CFN-0310
#   severity: medium
#   topic: vpc-endpoint-peering-routing
#   subjects: ["AWS::EC2::Route"]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "traffic between networks is limited to named parts"}
#   - {id: A.8.20, strength: supports, rationale: "traffic goes where it was meant to go"}
#   does_not_show: what security groups on both sides allow
#   remediation: Set `DestinationCidrBlock` to the networks behind the peering connection.
package policies.cloudformation.routes_to_peers_narrow

import data.policies.lib.network

applies if input.subject.config.Properties.VpcPeeringConnectionId

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "sends all traffic to another network", "path": ["Properties", key]} if {
	input.subject.config.Properties.VpcPeeringConnectionId
	some key in ["DestinationCidrBlock", "DestinationIpv6CidrBlock"]
	network.open_cidr(input.subject.config.Properties[key])
}
