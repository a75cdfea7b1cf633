# METADATA
# title: Network ACLs keep SSH off the internet
# description: >-
#   Checks that no rule of a network ACL lets the whole internet reach port 22. The ACL is the second line where a
#   security group is opened by mistake.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl
# - https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
# custom:
#   id: ANX-TF-AWS-0370
#   severity: medium
#   topic: sg-open-ssh
#   subjects: [aws_network_acl, aws_default_network_acl, aws_network_acl_rule]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "access to remote administration is restricted"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: what security groups allow, and the order of rules that stand in separate resources
#   remediation: >-
#     Replace `cidr_block` or `ipv6_cidr_block` by the networks that need access, or narrow `from_port` and `to_port`.
package policies.terraform.aws.network_acl_no_open_ssh

import data.policies.lib.aws_firewall

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	some rule in aws_firewall.acl_allows
	rule.inbound
	aws_firewall.opens(rule, [22])
	some open in aws_firewall.open_cidrs(rule)
	not aws_firewall.denied_before(rule, 22)
	text := sprintf("lets %s reach port 22", [open.cidr])
	path := open.path
}
