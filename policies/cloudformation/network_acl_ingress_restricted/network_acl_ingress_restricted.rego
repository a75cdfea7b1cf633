# METADATA
# title: Network ACLs keep ports for administration and file transfer off the internet
# description: >-
#   Checks that no rule of a network ACL lets the whole internet reach a port for remote administration or file
#   transfer. The ACL is the second line where a security group is opened by mistake.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
# custom:
#   id: ANX-CFN-0212
#   severity: medium
#   topic: sg-open-db-and-admin-ports
#   subjects: ["AWS::EC2::NetworkAclEntry"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "network access to sensitive services is restricted"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: what security groups allow, the order of rules, and SSH and RDP, which have policies of their own
#   parameters:
#     restricted_ports:
#       default: [20, 21, 23, 5900]
#       description: Ports that must not be open to the internet.
#   remediation: Replace `CidrBlock` or `Ipv6CidrBlock` by the networks that need access, or narrow `PortRange`.
package policies.cloudformation.network_acl_ingress_restricted

import data.policies.lib.aws_firewall
import data.policies.lib.values

applies if not _outbound

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_outbound if values.is_true(input.subject.config.Properties.Egress)

_faults contains {"text": text, "path": path} if {
	some rule in aws_firewall.acl_allows
	rule.inbound
	some port in data.parameters["ANX-CFN-0212"].restricted_ports
	aws_firewall.opens(rule, [port])
	some open in aws_firewall.open_cidrs(rule)
	not aws_firewall.denied_before(rule, port)
	text := sprintf("lets %s reach ports for administration and file transfer", [open.cidr])
	path := open.path
}
