# METADATA
# title: Functions run in a network of the organization
# description: >-
#   Checks that a Lambda function is placed in a VPC. Outside one its traffic passes no rules and no flow log, and it
#   cannot be kept from the internet.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html
# custom:
#   id: ANX-CFN-0349
#   severity: low
#   topic: lambda-hardening
#   subjects: ["AWS::Lambda::Function", "AWS::Serverless::Function"]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "functions run in a network made for them"}
#   - {id: A.8.9, strength: supports, rationale: "where a function runs is configured on purpose"}
#   does_not_show: >-
#     functions that need no network: accept the finding for those
#   remediation: Add `VpcConfig` with subnets and security groups.
package policies.cloudformation.functions_in_vpc

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "runs outside any network of the organization", "path": ["Properties", "VpcConfig"]} if {
	not input.subject.config.Properties.VpcConfig
}
