package policies.terraform.aws.addresses_in_use_test

import data.policies.terraform.aws.addresses_in_use

_input(config, related) := {
	"subject": {"type": "aws_eip", "address": "X", "config": config},
	"related": related,
}

test_deny_unused if {
	every related in [{}, {"aws_internet_gateway": [{}]}] {
		findings := addresses_in_use.deny with input as _input({"domain": "vpc"}, related)
		findings == {{"message": "X belongs to nothing", "path": []}}
	}
}

test_allow_used if {
	every config in [{"instance": "i-0a1b2c3d"}, {"network_interface": "eni-0a1b2c3d"}] {
		findings := addresses_in_use.deny with input as _input(config, {})
		findings == set()
	}
	every type in [
		"aws_alb", "aws_eip_association", "aws_instance", "aws_lb", "aws_nat_gateway", "aws_network_interface",
		"aws_transfer_server", "terraform.module", "terraform.output",
	] {
		findings := addresses_in_use.deny with input as _input({}, {type: [{}]})
		findings == set()
	}
}
