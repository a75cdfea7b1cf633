# METADATA
# title: No use is made of default networks
# description: >-
#   Checks that nothing is planned in the default VPC of a region or in its subnets. Everything in them gets a public
#   address and a way out, whoever needs it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_vpc
# - https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
# custom:
#   id: ANX-TF-AWS-0309
#   severity: low
#   topic: default-network-use
#   subjects: [aws_default_vpc, aws_default_subnet, aws_subnet, aws_vpc]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "networks are made for their purpose"}
#   - {id: A.8.9, strength: supports, rationale: "a default of the provider is not relied on"}
#   does_not_show: what lies in networks of one's own
#   remediation: Replace it by an `aws_vpc` and `aws_subnet` of your own.
package policies.terraform.aws.no_default_vpc

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "takes a default network of the region into use", "path": []} if {
	input.subject.type in {"aws_default_subnet", "aws_default_vpc"}
}
