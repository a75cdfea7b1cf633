# METADATA
# title: AWS resources take their credentials from a secret store
# description: >-
#   Checks that no password, token or key stands as text in the attributes, environment variables, build variables or
#   start-up scripts of resources. Everyone who reads the repository, its history or the state can use it.
# related_resources:
# - https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/secretsmanager_secret_version
# custom:
#   id: ANX-TF-AWS-0200
#   severity: critical
#   topic: secrets-in-code
#   subjects:
#   - aws_amplify_app
#   - aws_codebuild_project
#   - aws_datasync_location_object_storage
#   - aws_db_instance
#   - aws_directory_service_directory
#   - aws_dms_endpoint
#   - aws_docdb_cluster
#   - aws_elasticache_replication_group
#   - aws_elasticache_user
#   - aws_glue_connection
#   - aws_instance
#   - aws_kinesis_firehose_delivery_stream
#   - aws_lambda_function
#   - aws_launch_configuration
#   - aws_launch_template
#   - aws_memorydb_user
#   - aws_mq_broker
#   - aws_opensearch_domain
#   - aws_elasticsearch_domain
#   - aws_rds_cluster
#   - aws_redshift_cluster
#   - aws_secretsmanager_secret_version
#   - aws_spot_instance_request
#   - aws_ssm_parameter
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is kept out of the code"}
#   - {id: A.8.24, strength: supports, rationale: "keys stay in a key store"}
#   does_not_show: that secrets are rotated, what the state file holds, and credentials under names that do not tell
#   remediation: >-
#     Remove the value, rotate it, and read it from Secrets Manager, for example with `manage_master_user_password =
#     true` on a database or a `data.aws_secretsmanager_secret_version`.
package policies.terraform.aws.resources_hold_no_credentials

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "holds a password in its code", "path": path} if some path in _held

_faults contains {"text": "holds a credential in its start-up script", "path": ["user_data"]} if {
	aws.secret_in_text(input.subject.config.user_data)
}

_faults contains {"text": "holds a credential in its start-up script", "path": ["user_data_base64"]} if {
	aws.secret_in_text(input.subject.config.user_data_base64)
}

_faults contains {"text": "holds a credential in an environment variable", "path": path} if some path in _variables

_held contains ["password"] if aws.secret(input.subject.config.password)

_held contains ["master_password"] if aws.secret(input.subject.config.master_password)

_held contains ["auth_token"] if aws.secret(input.subject.config.auth_token)

_held contains ["access_token"] if aws.secret(input.subject.config.access_token)

_held contains ["secret_key"] if {
	input.subject.type == "aws_datasync_location_object_storage"
	aws.secret(input.subject.config.secret_key)
}

_held contains ["oauth_token"] if aws.secret(input.subject.config.oauth_token)

_held contains ["basic_auth_credentials"] if aws.secret(input.subject.config.basic_auth_credentials)

_held contains ["connection_properties", "PASSWORD"] if {
	aws.secret(input.subject.config.connection_properties.PASSWORD)
}

_held contains ["secret_string"] if {
	input.subject.type == "aws_secretsmanager_secret_version"
	aws.secret(input.subject.config.secret_string)
}

_held contains ["value"] if {
	input.subject.type == "aws_ssm_parameter"
	aws.secret_pair(input.subject.config.name, input.subject.config.value)
}

_held contains ["passwords", i] if {
	some i, password in aws.list(input.subject.config.passwords)
	aws.secret(password)
}

_held contains ["authentication_mode", i, "passwords", j] if {
	some i, mode in aws.list(input.subject.config.authentication_mode)
	some j, password in aws.list(mode.passwords)
	aws.secret(password)
}

_held contains ["user", i, "password"] if {
	some i, user in aws.list(input.subject.config.user)
	aws.secret(user.password)
}

_held contains ["redshift_configuration", i, "password"] if {
	some i, target in aws.list(input.subject.config.redshift_configuration)
	aws.secret(target.password)
}

_held contains ["splunk_configuration", i, "hec_token"] if {
	some i, target in aws.list(input.subject.config.splunk_configuration)
	aws.secret(target.hec_token)
}

_held contains ["http_endpoint_configuration", i, "access_key"] if {
	some i, target in aws.list(input.subject.config.http_endpoint_configuration)
	aws.secret(target.access_key)
}

_held contains ["mongodb_settings", i, "password"] if {
	some i, settings in aws.list(input.subject.config.mongodb_settings)
	aws.secret(settings.password)
}

_held contains ["advanced_security_options", i, "master_user_options", j, "master_user_password"] if {
	some i, options in aws.list(input.subject.config.advanced_security_options)
	some j, master in aws.list(options.master_user_options)
	aws.secret(master.master_user_password)
}

# Functions and build projects.
_variables contains ["environment", i, "variables", name] if {
	some i, environment in aws.list(input.subject.config.environment)
	some name, value in aws.members(environment.variables)
	aws.secret_pair(name, value)
}

_variables contains ["environment", i, "environment_variable", j, "value"] if {
	some i, environment in aws.list(input.subject.config.environment)
	some j, variable in aws.list(environment.environment_variable)
	object.get(variable, "type", "PLAINTEXT") == "PLAINTEXT"
	aws.secret_pair(variable.name, variable.value)
}

_variables contains ["environment_variables", name] if {
	some name, value in aws.members(input.subject.config.environment_variables)
	aws.secret_pair(name, value)
}
