# METADATA
# title: Security groups declare what may leave
# description: >-
#   Checks that a security group of a VPC has egress rules. Without them AWS adds a rule that lets everything out.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
# custom:
#   id: ANX-CFN-0215
#   severity: low
#   topic: sg-egress-any
#   subjects: ["AWS::EC2::SecurityGroup"]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "outbound traffic is limited on purpose"}
#   - {id: A.8.12, strength: supports, rationale: "ways for data to leak are closed"}
#   does_not_show: what the rules let out
#   remediation: Add `SecurityGroupEgress` with the connections that the workload needs.
package policies.cloudformation.security_group_egress_declared

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets everything out, since it has no egress rules", "path": ["Properties"]} if {
	not input.subject.config.Properties.SecurityGroupEgress
	not input.related["AWS::EC2::SecurityGroupEgress"]
}
