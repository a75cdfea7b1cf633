# METADATA
# title: Instances are placed in a network on purpose
# description: >-
#   Checks that an instance names a subnet, a network interface or security groups of a VPC. Otherwise it lands in the
#   default network and the default group of the region.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance
# - https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
# custom:
#   id: ANX-TF-AWS-0310
#   severity: medium
#   topic: default-network-use
#   subjects: [aws_instance, aws_spot_instance_request, terraform.module]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "hosts lie in networks made for them"}
#   - {id: A.8.20, strength: supports, rationale: "traffic of hosts is filtered by rules made for them"}
#   does_not_show: what the rules of that network allow
#   remediation: Set `subnet_id` and `vpc_security_group_ids`.
package policies.terraform.aws.instances_in_own_network

import data.policies.lib.aws

applies if input.subject.type != "terraform.module"

applies if regex.match(`^terraform-aws-modules/ec2-instance/aws$`, input.subject.config.source)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "names no network of its own", "path": []} if {
	not _placed
}

_faults contains {"text": "takes the default security group", "path": ["security_groups"]} if {
	"default" in aws.list(input.subject.config.security_groups)
}

_placed if aws.given(input.subject.config.vpc_security_group_ids)

_placed if aws.given(input.subject.config.subnet_id)

_placed if aws.given(input.subject.config.network_interface)

_placed if aws.given(input.subject.config.primary_network_interface)

_placed if aws.given(input.subject.config.launch_template)
