# METADATA
# title: Security groups do not open plain HTTP to the internet
# description: >-
#   Checks that no ingress rule opens port 80 to the whole internet. What is sent over plain HTTP can be read and
#   changed on the way; a port that only redirects is better placed at the edge.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-TF-AWS-0209
#   severity: low
#   topic: sg-open-db-and-admin-ports
#   subjects:
#   - aws_security_group
#   - aws_default_security_group
#   - aws_security_group_rule
#   - aws_vpc_security_group_ingress_rule
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "services that do not encrypt stay off the internet"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: whether a listener on the port only redirects to HTTPS
#   remediation: Remove the rule for port 80, or restrict it to the load balancer or the content delivery network.
package policies.terraform.aws.security_group_no_plain_http

import data.policies.lib.aws_firewall

applies if input.subject.type != "aws_security_group_rule"

applies if input.subject.config.type == "ingress"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	some rule in aws_firewall.ingress
	some open in aws_firewall.open_cidrs(rule)
	aws_firewall.opens(rule, [80])
	text := sprintf("opens port 80 to %s", [open.cidr])
	path := open.path
}
