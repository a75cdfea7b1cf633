package policies.terraform.aws.security_groups_used_test

import data.policies.terraform.aws.security_groups_used

_input(related) := {
	"subject": {"type": "aws_security_group", "address": "X", "config": {}},
	"related": related,
}

test_deny_unused if {
	every related in [{}, {"aws_vpc": [{}], "aws_security_group_rule": [{}]}] {
		findings := security_groups_used.deny with input as _input(related)
		findings == {{"message": "X guards nothing", "path": []}}
	}
}

test_allow_used if {
	every type in _users {
		findings := security_groups_used.deny with input as _input({type: [{}], "aws_vpc": [{}]})
		findings == set()
	}
}

_users := [
	"aws_alb",
	"aws_amplify_app",
	"aws_apigatewayv2_vpc_link",
	"aws_apprunner_vpc_connector",
	"aws_autoscaling_group",
	"aws_batch_compute_environment",
	"aws_cloudwatch_event_target",
	"aws_codebuild_project",
	"aws_datasync_agent",
	"aws_datasync_location_efs",
	"aws_dax_cluster",
	"aws_db_instance",
	"aws_db_proxy",
	"aws_directory_service_directory",
	"aws_dms_replication_instance",
	"aws_docdb_cluster",
	"aws_ec2_client_vpn_endpoint",
	"aws_ec2_client_vpn_network_association",
	"aws_ec2_instance_connect_endpoint",
	"aws_ecs_service",
	"aws_efs_mount_target",
	"aws_eks_cluster",
	"aws_eks_node_group",
	"aws_elasticache_cluster",
	"aws_elasticache_replication_group",
	"aws_elasticache_serverless_cache",
	"aws_elasticsearch_domain",
	"aws_elb",
	"aws_emr_cluster",
	"aws_emr_studio",
	"aws_fsx_lustre_file_system",
	"aws_fsx_ontap_file_system",
	"aws_fsx_openzfs_file_system",
	"aws_fsx_windows_file_system",
	"aws_glue_connection",
	"aws_glue_dev_endpoint",
	"aws_grafana_workspace",
	"aws_imagebuilder_infrastructure_configuration",
	"aws_instance",
	"aws_lambda_function",
	"aws_launch_configuration",
	"aws_launch_template",
	"aws_lb",
	"aws_memorydb_cluster",
	"aws_mq_broker",
	"aws_msk_cluster",
	"aws_msk_serverless_cluster",
	"aws_mwaa_environment",
	"aws_neptune_cluster",
	"aws_network_interface",
	"aws_network_interface_sg_attachment",
	"aws_opensearch_domain",
	"aws_opensearchserverless_vpc_endpoint",
	"aws_pipes_pipe",
	"aws_quicksight_vpc_connection",
	"aws_rds_cluster",
	"aws_redshift_cluster",
	"aws_redshiftserverless_workgroup",
	"aws_route53_resolver_endpoint",
	"aws_sagemaker_domain",
	"aws_sagemaker_model",
	"aws_sagemaker_notebook_instance",
	"aws_scheduler_schedule",
	"aws_spot_fleet_request",
	"aws_spot_instance_request",
	"aws_synthetics_canary",
	"aws_transfer_server",
	"aws_vpc_endpoint",
	"aws_vpc_endpoint_security_group_association",
	"aws_workspaces_directory",
	"terraform.module",
	"terraform.output",
]
