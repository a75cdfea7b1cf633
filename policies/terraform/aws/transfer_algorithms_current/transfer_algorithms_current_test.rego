package policies.terraform.aws.transfer_algorithms_current_test

import data.policies.terraform.aws.transfer_algorithms_current

_input(config) := {"subject": {"type": "aws_transfer_server", "address": "X", "config": config}}

test_deny_no_policy if {
	findings := transfer_algorithms_current.deny with input as _input({})
	findings == {{
		"message": "X offers old algorithms, since it names no security policy",
		"path": ["security_policy_name"],
	}}
}

test_deny_old_policies if {
	every name in [
		"TransferSecurityPolicy-2018-11",
		"TransferSecurityPolicy-2020-06",
		"TransferSecurityPolicy-FIPS-2020-06",
	] {
		findings := transfer_algorithms_current.deny with input as _input({"security_policy_name": name})
		findings == {{"message": "X offers old algorithms", "path": ["security_policy_name"]}}
	}
}

test_allow_current_policies if {
	every name in [
		"TransferSecurityPolicy-2022-03",
		"TransferSecurityPolicy-2024-01",
		"TransferSecurityPolicy-FIPS-2024-01",
		"TransferSecurityPolicy-PQ-SSH-Experimental-2023-04",
		{},
	] {
		findings := transfer_algorithms_current.deny with input as _input({"security_policy_name": name})
		findings == set()
	}
}
