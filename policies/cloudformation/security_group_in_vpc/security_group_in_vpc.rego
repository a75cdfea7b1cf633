# METADATA
# title: Security groups belong to a network of their own
# description: >-
#   Checks that a security group names its VPC. Without one it is made in the default network of the region.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
# - https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
# custom:
#   id: ANX-CFN-0308
#   severity: low
#   topic: default-network-use
#   subjects: ["AWS::EC2::SecurityGroup"]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the network is chosen and no default of the provider relied on"}
#   does_not_show: what the rules of the group allow
#   remediation: Set `VpcId`.
package policies.cloudformation.security_group_in_vpc

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "names no network", "path": ["Properties", "VpcId"]} if {
	not input.subject.config.Properties.VpcId
}
