package policies.terraform.aws.services_not_public_test

import data.policies.terraform.aws.services_not_public

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_mwaa_environment", {"webserver_access_mode": "PUBLIC_ONLY"}, ["webserver_access_mode"]],
	["aws_vpc_endpoint_service", {}, ["acceptance_required"]],
	["aws_vpc_endpoint_service", {"acceptance_required": false}, ["acceptance_required"]],
	["aws_vpc_endpoint_service", {"acceptance_required": "false"}, ["acceptance_required"]],
	["aws_vpc_endpoint_service", {"acceptance_required": null}, ["acceptance_required"]],
	["aws_vpc_endpoint_service", {"acceptance_required": {}}, ["acceptance_required"]],
	["aws_transfer_server", {}, ["endpoint_type"]],
	["aws_transfer_server", {"endpoint_type": "PUBLIC"}, ["endpoint_type"]],
	["aws_transfer_server", {"endpoint_type": {}}, ["endpoint_type"]],
	["aws_emr_block_public_access_configuration", {}, ["block_public_security_group_rules"]],
	[
		"aws_emr_block_public_access_configuration",
		{"block_public_security_group_rules": false},
		["block_public_security_group_rules"],
	],
	[
		"aws_emr_block_public_access_configuration",
		{"block_public_security_group_rules": "false"},
		["block_public_security_group_rules"],
	],
	[
		"aws_emr_block_public_access_configuration",
		{"block_public_security_group_rules": null},
		["block_public_security_group_rules"],
	],
	[
		"aws_emr_block_public_access_configuration",
		{"block_public_security_group_rules": {}},
		["block_public_security_group_rules"],
	],
	["aws_sagemaker_model", {}, ["enable_network_isolation"]],
	["aws_sagemaker_model", {"enable_network_isolation": false}, ["enable_network_isolation"]],
	["aws_sagemaker_model", {"enable_network_isolation": "false"}, ["enable_network_isolation"]],
	["aws_sagemaker_model", {"enable_network_isolation": null}, ["enable_network_isolation"]],
	["aws_sagemaker_model", {"enable_network_isolation": {}}, ["enable_network_isolation"]],
	["aws_codebuild_project", {"project_visibility": "PUBLIC_READ"}, ["project_visibility"]],
	["aws_ec2_transit_gateway", {"auto_accept_shared_attachments": "enable"}, ["auto_accept_shared_attachments"]],
	[
		"aws_emr_block_public_access_configuration",
		{
			"block_public_security_group_rules": true,
			"permitted_public_security_group_rule_range": [{"min_range": 100, "max_range": 101}],
		},
		["permitted_public_security_group_rule_range", 0],
	],
]

_sound := [
	["aws_mwaa_environment", {}],
	["aws_mwaa_environment", {"webserver_access_mode": {}}],
	["aws_mwaa_environment", {"webserver_access_mode": "elsewise"}],
	["aws_vpc_endpoint_service", {"acceptance_required": true}],
	["aws_vpc_endpoint_service", {"acceptance_required": "true"}],
	["aws_transfer_server", {"endpoint_type": "VPC"}],
	["aws_transfer_server", {"endpoint_type": "VPC_ENDPOINT"}],
	["aws_emr_block_public_access_configuration", {"block_public_security_group_rules": true}],
	["aws_emr_block_public_access_configuration", {"block_public_security_group_rules": "true"}],
	["aws_sagemaker_model", {"enable_network_isolation": true}],
	["aws_sagemaker_model", {"enable_network_isolation": "true"}],
	["aws_codebuild_project", {}],
	["aws_codebuild_project", {"project_visibility": {}}],
	["aws_codebuild_project", {"project_visibility": "elsewise"}],
	["aws_ec2_transit_gateway", {}],
	["aws_ec2_transit_gateway", {"auto_accept_shared_attachments": "disable"}],
	[
		"aws_emr_block_public_access_configuration",
		{
			"block_public_security_group_rules": true,
			"permitted_public_security_group_rule_range": [{"min_range": 22, "max_range": 22}],
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := services_not_public.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X is open to foreign networks: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := services_not_public.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
