# METADATA
# title: Security groups made by Crossplane let in known addresses
# description: >-
#   Checks that no rule of a security group which Crossplane manages lets in every address. What listens behind it
#   can be tried by everybody.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0439
#   severity: high
#   topic: sg-open-ingress-any
#   subjects:
#   - kubernetes.Composition
#   - kubernetes.SecurityGroup
#   - kubernetes.DBSecurityGroup
#   - kubernetes.SecurityGroupRule
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "connections are limited to known addresses"}
#   - {id: A.8.22, strength: supports, rationale: "networks are separated by narrow rules"}
#   does_not_show: "which ports are open to the addresses that are let in"
#   remediation: >-
#     Name the addresses in `ipRanges`, or another security group.
package policies.kubernetes.crossplane_security_groups_closed

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "ingress" in resource.patched
	some place, cidr in _cidrs(resource.settings)
	cidr in _everywhere
	finding := {
		"message": sprintf("%s lets in every address", [input.subject.address]),
		"path": array.concat(resource.path, place),
	}
}

_cidrs(settings) := object.union_n([_of_ranges(settings), _of_rules(settings), _of_a_rule(settings)])

_of_ranges(settings) := {["ingress", i, list, j, key]: range[key] |
	is_array(settings.ingress)
	some i, rule in settings.ingress
	some list, key in {"ipRanges": "cidrIp", "ipv6Ranges": "cidrIPv6"}
	ranges := object.get(rule, list, [])
	is_array(ranges)
	some j, range in ranges
}

# Of groups for databases alone.
_of_rules(settings) := {["ingress", i, "cidrIp"]: rule.cidrIp |
	is_array(settings.ingress)
	some i, rule in settings.ingress
}

# Of a rule that is an object of its own.
_of_a_rule(settings) := {["cidrBlocks", i]: cidr |
	settings.type == "ingress"
	is_array(settings.cidrBlocks)
	some i, cidr in settings.cidrBlocks
}

_everywhere := {"0.0.0.0/0", "::/0"}

_resources := crossplane.resources(
	input.subject.config,
	`^(ec2|database|rds)[.]aws[.](crossplane|upbound)[.]io$`,
	{"SecurityGroup", "DBSecurityGroup", "SecurityGroupRule"},
)
