# METADATA
# title: Network ACLs are attached to subnets
# description: >-
#   Checks that every network ACL is attached to a subnet. One that is not filters nothing, whatever its rules say.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl
# - https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
# custom:
#   id: ANX-TF-AWS-0312
#   severity: low
#   topic: sg-open-ingress-any
#   subjects: [aws_network_acl]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "rules of the network are in force"}
#   - {id: A.8.22, strength: supports, rationale: "subnets are filtered by rules made for them"}
#   does_not_show: what the rules allow
#   remediation: Set `subnet_ids`, or add an `aws_network_acl_association`.
package policies.terraform.aws.network_acls_used

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is attached to no subnet", "path": []} if {
	not aws.given(object.get(input.subject.config, "subnet_ids", null))
	not input.related.aws_network_acl_association
}
