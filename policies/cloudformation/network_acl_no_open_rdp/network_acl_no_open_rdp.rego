# METADATA
# title: Network ACLs keep RDP off the internet
# description: >-
#   Checks that no rule of a network ACL lets the whole internet reach port 3389. The ACL is the second line where a
#   security group is opened by mistake.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html
# custom:
#   id: ANX-CFN-0341
#   severity: medium
#   topic: sg-open-rdp
#   subjects: ["AWS::EC2::NetworkAclEntry"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "access to remote administration is restricted"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: what security groups allow, and the order of rules that stand in separate resources
#   remediation: Replace `CidrBlock` or `Ipv6CidrBlock` by the networks that need access, or narrow `PortRange`.
package policies.cloudformation.network_acl_no_open_rdp

import data.policies.lib.aws_firewall

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	some rule in aws_firewall.acl_allows
	rule.inbound
	aws_firewall.opens(rule, [3389])
	some open in aws_firewall.open_cidrs(rule)
	text := sprintf("lets %s reach port 3389", [open.cidr])
	path := open.path
}
