# METADATA
# title: Instances are placed in a network on purpose
# description: >-
#   Checks that an instance names a subnet, a network interface or security groups of a VPC. Otherwise it lands in the
#   default network and the default group of the region.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html
# custom:
#   id: ANX-CFN-0307
#   severity: medium
#   topic: default-network-use
#   subjects: ["AWS::EC2::Instance"]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "hosts lie in networks made for them"}
#   - {id: A.8.20, strength: supports, rationale: "traffic of hosts is filtered by rules made for them"}
#   does_not_show: what the rules of that network allow
#   remediation: Set `SubnetId` and `SecurityGroupIds`, or `NetworkInterfaces`.
package policies.cloudformation.instances_in_own_network

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "names no network of its own", "path": ["Properties", "SubnetId"]} if {
	not _placed
}

_placed if aws.given(input.subject.config.Properties.SubnetId)

_placed if aws.given(input.subject.config.Properties.NetworkInterfaces)

_placed if aws.given(input.subject.config.Properties.LaunchTemplate)
