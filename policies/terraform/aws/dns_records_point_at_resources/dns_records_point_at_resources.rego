# METADATA
# title: Address records point at resources that exist
# description: >-
#   Checks that an A record of Route 53 takes its address from a resource, or is an alias. An address written down by
#   hand outlives its machine, and whoever gets it next answers under the name.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_record
# - https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html
# custom:
#   id: ANX-TF-AWS-0393
#   severity: low
#   topic: dns-hygiene
#   subjects: [aws_route53_record]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "names lead to machines that are one's own"}
#   - {id: A.8.21, strength: supports, rationale: "the name service is kept right"}
#   does_not_show: >-
#     addresses outside AWS: accept the finding for those
#   remediation: Refer to the resource in `records`, or use an `alias`.
package policies.terraform.aws.dns_records_point_at_resources

import data.policies.lib.aws

applies if input.subject.config.type == "A"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "points at an address that is written down", "path": ["records", i]} if {
	input.subject.config.type == "A"
	some i, record in aws.list(input.subject.config.records)
	is_string(record)
	regex.match(`^[0-9]{1,3}([.][0-9]{1,3}){3}$`, record)
	not regex.match(`^(10|127)[.]|^192[.]168[.]|^172[.](1[6-9]|2[0-9]|3[01])[.]`, record)
}
