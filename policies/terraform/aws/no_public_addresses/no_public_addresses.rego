# METADATA
# title: Instances have no public addresses
# description: >-
#   Checks that instances, what launches them, and subnets do not hand out public addresses. A machine with one is one
#   open port away from the internet.
# related_resources:
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html
# custom:
#   id: ANX-TF-AWS-0262
#   severity: high
#   topic: public-ip-compute
#   subjects:
#   - aws_instance
#   - aws_launch_configuration
#   - aws_launch_template
#   - aws_subnet
#   - aws_default_subnet
#   - aws_ecs_service
#   - aws_dms_replication_instance
#   - terraform.module
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "machines are kept apart from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "private networks stay private"}
#   does_not_show: Elastic IPs, load balancers and security groups
#   remediation: >-
#     Set `associate_public_ip_address`, `map_public_ip_on_launch`, `assign_public_ip` or `publicly_accessible` to
#     false, and use a load balancer or a NAT gateway.
package policies.terraform.aws.no_public_addresses

import data.policies.lib.aws
import data.policies.lib.values

applies if input.subject.type != "terraform.module"
applies if regex.match(`^terraform-aws-modules/ec2-instance/aws$`, input.subject.config.source)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "gets a public address", "path": ["associate_public_ip_address"]} if {
	values.is_true(input.subject.config.associate_public_ip_address)
}

_faults contains {"text": "hands out public addresses", "path": ["map_public_ip_on_launch"]} if {
	values.is_true(input.subject.config.map_public_ip_on_launch)
}

_faults contains {"text": "is reachable from the internet", "path": ["publicly_accessible"]} if {
	input.subject.type == "aws_dms_replication_instance"
	values.is_true(input.subject.config.publicly_accessible)
}

_faults contains fault if {
	some i, card in aws.list(input.subject.config.network_interfaces)
	values.is_true(card.associate_public_ip_address)
	fault := {
		"text": "gets a public address",
		"path": ["network_interfaces", i, "associate_public_ip_address"],
	}
}

_faults contains {"text": "gets a public address", "path": ["network_configuration", i, "assign_public_ip"]} if {
	some i, card in aws.list(input.subject.config.network_configuration)
	values.is_true(card.assign_public_ip)
}
