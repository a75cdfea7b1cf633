# METADATA
# title: Functions run in a network of the organization
# description: >-
#   Checks that a Lambda function is placed in a VPC. Outside one its traffic passes no rules and no flow log, and it
#   cannot be kept from the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function
# - https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
# custom:
#   id: ANX-TF-AWS-0389
#   severity: low
#   topic: lambda-hardening
#   subjects: [aws_lambda_function]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "functions run in a network made for them"}
#   - {id: A.8.9, strength: supports, rationale: "where a function runs is configured on purpose"}
#   does_not_show: >-
#     functions that need no network: accept the finding for those
#   remediation: Add `vpc_config` with subnets and security groups.
package policies.terraform.aws.functions_in_vpc

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "runs outside any network of the organization", "path": ["vpc_config"]} if not _placed

_placed if aws.given(input.subject.config.vpc_config)
