# METADATA
# title: Security groups keep SSH off the internet
# description: >-
#   Checks that no ingress rule opens port 22 to the whole internet, over IPv4 or IPv6. The port is scanned all the
#   time, and one guessed password or one late patch gives control of the machine.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-CFN-0217
#   severity: high
#   topic: sg-open-ssh
#   subjects: ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "access to remote administration is restricted"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: prefix lists, other ports that serve the same purpose, and rules made outside the code
#   remediation: >-
#     Replace `CidrIp` or `CidrIpv6` by the networks that need access, or use Session Manager and remove the rule.
package policies.cloudformation.security_group_no_open_ssh

import data.policies.lib.aws_firewall

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	some rule in aws_firewall.ingress
	aws_firewall.opens(rule, [22])
	some open in aws_firewall.open_cidrs(rule)
	text := sprintf("opens port 22 to %s", [open.cidr])
	path := open.path
}
