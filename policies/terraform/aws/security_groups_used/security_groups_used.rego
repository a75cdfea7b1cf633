# METADATA
# title: Security groups are used
# description: >-
#   Checks that something refers to a security group. A group that nobody uses is forgotten together with its rules, and
#   the next one who needs a group in a hurry takes it as it is.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group
# - https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
# custom:
#   id: ANX-TF-AWS-0917
#   severity: low
#   topic: unused-resources
#   subjects: [aws_security_group]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "what is not needed is removed"}
#   - {id: A.8.20, strength: supports, rationale: "the rules of the network are those that are in use"}
#   does_not_show: that what uses the group needs its rules
#   remediation: Name the group in `vpc_security_group_ids` or `security_groups` of what it guards, or remove it.
package policies.terraform.aws.security_groups_used

deny contains finding if {
	not _used
	finding := {"message": sprintf("%s guards nothing", [input.subject.address]), "path": []}
}

_used if input.related.aws_alb

_used if input.related.aws_amplify_app

_used if input.related.aws_apigatewayv2_vpc_link

_used if input.related.aws_apprunner_vpc_connector

_used if input.related.aws_autoscaling_group

_used if input.related.aws_batch_compute_environment

_used if input.related.aws_cloudwatch_event_target

_used if input.related.aws_codebuild_project

_used if input.related.aws_datasync_agent

_used if input.related.aws_datasync_location_efs

_used if input.related.aws_dax_cluster

_used if input.related.aws_db_instance

_used if input.related.aws_db_proxy

_used if input.related.aws_directory_service_directory

_used if input.related.aws_dms_replication_instance

_used if input.related.aws_docdb_cluster

_used if input.related.aws_ec2_client_vpn_endpoint

_used if input.related.aws_ec2_client_vpn_network_association

_used if input.related.aws_ec2_instance_connect_endpoint

_used if input.related.aws_ecs_service

_used if input.related.aws_efs_mount_target

_used if input.related.aws_eks_cluster

_used if input.related.aws_eks_node_group

_used if input.related.aws_elasticache_cluster

_used if input.related.aws_elasticache_replication_group

_used if input.related.aws_elasticache_serverless_cache

_used if input.related.aws_elasticsearch_domain

_used if input.related.aws_elb

_used if input.related.aws_emr_cluster

_used if input.related.aws_emr_studio

_used if input.related.aws_fsx_lustre_file_system

_used if input.related.aws_fsx_ontap_file_system

_used if input.related.aws_fsx_openzfs_file_system

_used if input.related.aws_fsx_windows_file_system

_used if input.related.aws_glue_connection

_used if input.related.aws_glue_dev_endpoint

_used if input.related.aws_grafana_workspace

_used if input.related.aws_imagebuilder_infrastructure_configuration

_used if input.related.aws_instance

_used if input.related.aws_lambda_function

_used if input.related.aws_launch_configuration

_used if input.related.aws_launch_template

_used if input.related.aws_lb

_used if input.related.aws_memorydb_cluster

_used if input.related.aws_mq_broker

_used if input.related.aws_msk_cluster

_used if input.related.aws_msk_serverless_cluster

_used if input.related.aws_mwaa_environment

_used if input.related.aws_neptune_cluster

_used if input.related.aws_network_interface

_used if input.related.aws_network_interface_sg_attachment

_used if input.related.aws_opensearch_domain

_used if input.related.aws_opensearchserverless_vpc_endpoint

_used if input.related.aws_pipes_pipe

_used if input.related.aws_quicksight_vpc_connection

_used if input.related.aws_rds_cluster

_used if input.related.aws_redshift_cluster

_used if input.related.aws_redshiftserverless_workgroup

_used if input.related.aws_route53_resolver_endpoint

_used if input.related.aws_sagemaker_domain

_used if input.related.aws_sagemaker_model

_used if input.related.aws_sagemaker_notebook_instance

_used if input.related.aws_scheduler_schedule

_used if input.related.aws_spot_fleet_request

_used if input.related.aws_spot_instance_request

_used if input.related.aws_synthetics_canary

_used if input.related.aws_transfer_server

_used if input.related.aws_vpc_endpoint

_used if input.related.aws_vpc_endpoint_security_group_association

_used if input.related.aws_workspaces_directory

# Somebody else is given the group.
_used if input.related["terraform.module"]

_used if input.related["terraform.output"]
