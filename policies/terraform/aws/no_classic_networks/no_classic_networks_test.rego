package policies.terraform.aws.no_classic_networks_test

import data.policies.terraform.aws.no_classic_networks

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_deny_classic_groups if {
	findings := no_classic_networks.deny with input as _input("aws_db_security_group", {})
	findings == {{"message": "X relies on a platform that AWS has retired", "path": []}}
}

test_deny_linked_networks if {
	findings := no_classic_networks.deny with input as _input("aws_vpc", {"enable_classiclink": true})
	findings == {{"message": "X relies on a platform that AWS has retired", "path": ["enable_classiclink"]}}
}

test_allow_other_networks if {
	findings := no_classic_networks.deny with input as _input("aws_vpc", {})
	findings == set()
}
