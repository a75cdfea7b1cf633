package policies.terraform.aws.time_servers_approved_test

import data.policies.terraform.aws.time_servers_approved

test_deny_other if {
	instance := {"subject": {
		"type": "aws_vpc_dhcp_options", "address": "aws_vpc_dhcp_options.this",
		"config": {"ntp_servers": ["192.0.2.1"]},
	}}
	findings := time_servers_approved.deny with input as instance
		with data.parameters as {"ANX-TF-AWS-0901": {"servers": ["169.254.169.123"]}}
	findings == {{"message": "aws_vpc_dhcp_options.this hands out the time server 192.0.2.1, which is not approved", 
		"path": ["ntp_servers", 0]}}
}

test_allow_approved if {
	instance := {"subject": {
		"type": "aws_vpc_dhcp_options", "address": "aws_vpc_dhcp_options.this",
		"config": {"ntp_servers": ["169.254.169.123"]},
	}}
	findings := time_servers_approved.deny with input as instance
		with data.parameters as {"ANX-TF-AWS-0901": {"servers": ["169.254.169.123"]}}
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "aws_vpc_dhcp_options", "address": "aws_vpc_dhcp_options.this",
		"config": {"ntp_servers": ["x"]},
	}}
	time_servers_approved.applies with input as instance_0
		with data.parameters as {"ANX-TF-AWS-0901": {"servers": ["169.254.169.123"]}}
	instance_1 := {"subject": {"type": "aws_vpc_dhcp_options", "address": "aws_vpc_dhcp_options.this", "config": {}}}
	not time_servers_approved.applies with input as instance_1
		with data.parameters as {"ANX-TF-AWS-0901": {"servers": ["169.254.169.123"]}}
}
