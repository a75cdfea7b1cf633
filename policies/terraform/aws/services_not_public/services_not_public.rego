# METADATA
# title: Managed services are kept off the internet
# description: >-
#   Checks that file transfer servers, workflow consoles, endpoint services, transit gateways and models are not open to
#   every network. Each is a door of its own that no security group guards once it is public.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/transfer_server
# - https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html
# - https://docs.aws.amazon.com/mwaa/latest/userguide/configuring-networking.html
# custom:
#   id: ANX-TF-AWS-0156
#   severity: medium
#   topic: service-public-network-access
#   subjects:
#     [aws_codebuild_project, aws_ec2_transit_gateway, aws_emr_block_public_access_configuration, aws_mwaa_environment,
#     aws_sagemaker_model, aws_transfer_server, aws_vpc_endpoint_service]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the endpoints of managed services are not public"}
#   - {id: A.8.22, strength: supports, rationale: "managed services lie in a private network"}
#   does_not_show: >-
#     who may reach them inside the network
#   remediation: >-
#     Set what the message names, for example `endpoint_type = "VPC"` or `enable_network_isolation = true`.
package policies.terraform.aws.services_not_public

import data.policies.lib.aws
import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["acceptance_required"] if input.subject.type == "aws_vpc_endpoint_service"

_required contains ["endpoint_type"] if input.subject.type == "aws_transfer_server"

_required contains ["block_public_security_group_rules"] if {
	input.subject.type == "aws_emr_block_public_access_configuration"
}

_required contains ["enable_network_isolation"] if input.subject.type == "aws_sagemaker_model"

_met contains ["acceptance_required"] if values.is_true(input.subject.config.acceptance_required)

_met contains ["endpoint_type"] if input.subject.config.endpoint_type in {"VPC", "VPC_ENDPOINT"}

_met contains ["block_public_security_group_rules"] if {
	values.is_true(input.subject.config.block_public_security_group_rules)
}

_met contains ["enable_network_isolation"] if values.is_true(input.subject.config.enable_network_isolation)

_faulty contains ["webserver_access_mode"] if input.subject.config.webserver_access_mode == "PUBLIC_ONLY"

_faulty contains ["project_visibility"] if input.subject.config.project_visibility == "PUBLIC_READ"

_faulty contains ["auto_accept_shared_attachments"] if {
	input.subject.config.auto_accept_shared_attachments == "enable"
}

# AWS lets SSH through unless told otherwise; every other range is a decision to open more.
_faulty contains ["permitted_public_security_group_rule_range", i] if {
	some i, range in aws.list(input.subject.config.permitted_public_security_group_rule_range)
	[values.number(range.min_range), values.number(range.max_range)] != [22, 22]
}

_message(path) := sprintf("%s is open to foreign networks: `%s`", [input.subject.address, aws_settings.dotted(path)])
