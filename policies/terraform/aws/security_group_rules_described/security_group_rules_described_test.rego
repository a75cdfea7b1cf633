package policies.terraform.aws.security_group_rules_described_test

import data.policies.terraform.aws.security_group_rules_described

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_deny_groups if {
	every type in ["aws_security_group", "aws_elasticache_security_group", "aws_redshift_security_group"] {
		every config in [{}, {"description": ""}, {"description": "Managed by Terraform"}] {
			findings := security_group_rules_described.deny with input as _input(type, config)
			findings == {{"message": "X does not say what it is for", "path": ["description"]}}
		}
	}
}

test_deny_rules if {
	every type in [
		"aws_security_group_rule",
		"aws_vpc_security_group_ingress_rule",
		"aws_vpc_security_group_egress_rule",
	] {
		findings := security_group_rules_described.deny with input as _input(type, {"from_port": 443})
		findings == {{"message": "X does not say what it is for", "path": []}}
	}
}

test_deny_rules_in_groups if {
	config := {
		"description": "web",
		"ingress": [{"description": "web"}, {"from_port": 443}],
		"egress": [{"description": ""}],
	}
	findings := security_group_rules_described.deny with input as _input("aws_security_group", config)
	findings == {
		{"message": "X has a rule that does not say what it is for", "path": ["ingress", 1]},
		{"message": "X has a rule that does not say what it is for", "path": ["egress", 0]},
	}
}

test_allow_described if {
	config := {"description": "web", "ingress": [{"description": "web"}], "egress": []}
	every type in ["aws_security_group", "aws_security_group_rule", "aws_default_security_group"] {
		findings := security_group_rules_described.deny with input as _input(type, config)
		findings == set()
	}
}

# Rules of these groups have no description.
test_allow_rules_without_description if {
	config := {"description": "warehouse", "ingress": [{"cidr": "10.0.0.0/24"}]}
	findings := security_group_rules_described.deny with input as _input("aws_redshift_security_group", config)
	findings == set()
}

test_allow_default_group if {
	findings := security_group_rules_described.deny with input as _input("aws_default_security_group", {})
	findings == set()
}
