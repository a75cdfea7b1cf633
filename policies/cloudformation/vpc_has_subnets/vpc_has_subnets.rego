# METADATA
# title: Networks are divided into subnets
# description: >-
#   Checks that a VPC of a template has subnets in it. One without is either forgotten or filled by hand, and then
#   nobody sees how it is divided.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html
# - https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html
# custom:
#   id: ANX-CFN-0309
#   severity: low
#   topic: default-network-use
#   subjects: ["AWS::EC2::VPC"]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "the division of the network is written down"}
#   does_not_show: that the division follows the need for protection
#   remediation: Add `AWS::EC2::Subnet` resources with this network as `VpcId`, or remove it.
package policies.cloudformation.vpc_has_subnets

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no subnets", "path": []} if {
	not input.related["AWS::EC2::Subnet"]
}
