# METADATA
# title: Instances have no public addresses
# description: >-
#   Checks that instances, what launches them, and subnets do not hand out public addresses. A machine with one is one
#   open port away from the internet.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html
# custom:
#   id: ANX-CFN-0262
#   severity: high
#   topic: public-ip-compute
#   subjects:
#   - "AWS::EC2::Instance"
#   - "AWS::AutoScaling::LaunchConfiguration"
#   - "AWS::EC2::LaunchTemplate"
#   - "AWS::EC2::Subnet"
#   - "AWS::ECS::Service"
#   - "AWS::ECS::TaskSet"
#   - "AWS::DMS::ReplicationInstance"
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "machines are kept apart from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "private networks stay private"}
#   does_not_show: Elastic IPs, load balancers and security groups
#   remediation: >-
#     Set `AssociatePublicIpAddress`, `MapPublicIpOnLaunch` or `PubliclyAccessible` to false, or `AssignPublicIp` to
#     `DISABLED`, and use a load balancer or a NAT gateway.
package policies.cloudformation.no_public_addresses

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "gets a public address", "path": ["Properties", "AssociatePublicIpAddress"]} if {
	values.is_true(input.subject.config.Properties.AssociatePublicIpAddress)
}

_faults contains {"text": "hands out public addresses", "path": ["Properties", "MapPublicIpOnLaunch"]} if {
	values.is_true(input.subject.config.Properties.MapPublicIpOnLaunch)
}

_faults contains {"text": "is reachable from the internet", "path": ["Properties", "PubliclyAccessible"]} if {
	input.subject.type == "AWS::DMS::ReplicationInstance"
	values.is_true(input.subject.config.Properties.PubliclyAccessible)
}

_faults contains fault if {
	some i, card in aws.list(input.subject.config.Properties.NetworkInterfaces)
	values.is_true(card.AssociatePublicIpAddress)
	fault := {
		"text": "gets a public address",
		"path": ["Properties", "NetworkInterfaces", i, "AssociatePublicIpAddress"],
	}
}

_faults contains fault if {
	some i, card in aws.list(input.subject.config.Properties.LaunchTemplateData.NetworkInterfaces)
	values.is_true(card.AssociatePublicIpAddress)
	fault := {
		"text": "gets a public address",
		"path": ["Properties", "LaunchTemplateData", "NetworkInterfaces", i, "AssociatePublicIpAddress"],
	}
}

_faults contains fault if {
	input.subject.config.Properties.NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp == "ENABLED"
	fault := {
		"text": "gets a public address",
		"path": ["Properties", "NetworkConfiguration", "AwsVpcConfiguration", "AssignPublicIp"],
	}
}

_faults contains fault if {
	input.subject.config.Properties.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp == "ENABLED"
	fault := {
		"text": "gets a public address",
		"path": ["Properties", "NetworkConfiguration", "AwsvpcConfiguration", "AssignPublicIp"],
	}
}
