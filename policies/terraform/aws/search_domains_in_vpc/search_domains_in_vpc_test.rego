package policies.terraform.aws.search_domains_in_vpc_test

import data.policies.terraform.aws.search_domains_in_vpc

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_opensearch_domain", {}, ["vpc_options"]],
	["aws_opensearch_domain", {"vpc_options": []}, ["vpc_options"]],
	["aws_elasticsearch_domain", {}, ["vpc_options"]],
	["aws_elasticsearch_domain", {"vpc_options": []}, ["vpc_options"]],
]

_sound := [
	["aws_opensearch_domain", {"vpc_options": [{"subnet_ids": ["subnet-0a1b2c3d"], "security_group_ids": ["sg-1"]}]}],
	["aws_elasticsearch_domain", {"vpc_options": [{"subnet_ids": ["subnet-0a1b2c3d"], "security_group_ids": ["sg-1"]}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domains_in_vpc.deny with input as _input(case[0], case[1])
		findings == {{"message": "X has a public endpoint", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := search_domains_in_vpc.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_deny_default_security_group if {
	every options in [{"subnet_ids": ["subnet-0a1b2c3d"]}, {"security_group_ids": []}] {
		findings := search_domains_in_vpc.deny with input as _input("aws_opensearch_domain", {"vpc_options": [options]})
		findings == {{
			"message": "X takes the default security group of its network",
			"path": ["vpc_options", 0, "security_group_ids"],
		}}
	}
}
