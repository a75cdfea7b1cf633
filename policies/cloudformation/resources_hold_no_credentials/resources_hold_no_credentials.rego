# METADATA
# title: Resources of a template take their credentials from a secret store
# description: >-
#   Checks that no password, token or key stands as text in the properties, environment variables or start-up scripts
#   of resources, or as the default of a parameter. Everyone who reads the template or its history can use it.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
# custom:
#   id: ANX-CFN-0200
#   severity: critical
#   topic: secrets-in-code
#   subjects:
#   - cloudformation.template
#   - "Alexa::ASK::Skill"
#   - "AWS::Amplify::App"
#   - "AWS::Amplify::Branch"
#   - "AWS::AmazonMQ::Broker"
#   - "AWS::AutoScaling::LaunchConfiguration"
#   - "AWS::CodeBuild::Project"
#   - "AWS::CodePipeline::Webhook"
#   - "AWS::CodePipeline::Pipeline"
#   - "AWS::DirectoryService::MicrosoftAD"
#   - "AWS::DirectoryService::SimpleAD"
#   - "AWS::DMS::Endpoint"
#   - "AWS::DocDB::DBCluster"
#   - "AWS::EC2::Instance"
#   - "AWS::EC2::LaunchTemplate"
#   - "AWS::ECS::TaskDefinition"
#   - "AWS::ElastiCache::ReplicationGroup"
#   - "AWS::ElastiCache::User"
#   - "AWS::IAM::User"
#   - "AWS::KinesisFirehose::DeliveryStream"
#   - "AWS::Lambda::Function"
#   - "AWS::MemoryDB::User"
#   - "AWS::OpsWorks::App"
#   - "AWS::OpsWorks::Stack"
#   - "AWS::OpenSearchService::Domain"
#   - "AWS::Elasticsearch::Domain"
#   - "AWS::RDS::DBCluster"
#   - "AWS::RDS::DBInstance"
#   - "AWS::Redshift::Cluster"
#   - "AWS::SecretsManager::Secret"
#   - "AWS::Serverless::Function"
#   - "AWS::SSM::Parameter"
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is kept out of the template"}
#   - {id: A.8.24, strength: supports, rationale: "keys stay in a key store"}
#   does_not_show: >-
#     that secrets are rotated, values that intrinsic functions put together, and credentials under names that do not
#     tell
#   remediation: >-
#     Remove the value, rotate it, and use a dynamic reference such as
#     `{{resolve:secretsmanager:db:SecretString:password}}` or `ManageMasterUserPassword`.
package policies.cloudformation.resources_hold_no_credentials

import data.policies.lib.aws
import data.policies.lib.credentials
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	some steps in _held
	path := array.concat(["Properties"], steps)
	text := _source(path)
}

_source(path) := sprintf("takes a password from the default of the parameter %s", [_parameters[path]]) if _parameters[path]

_source(path) := "holds a password in its properties" if not _parameters[path]

# Paths at which a value is the default of a parameter, with its name.
_parameters := {use.path: use.name | some use in aws.list(object.get(input.subject, ["views", "defaults"], []))}

_faults contains {"text": "holds a credential in its start-up script", "path": ["Properties", "UserData"]} if {
	aws.secret_in_text(input.subject.config.Properties.UserData)
}

_faults contains fault if {
	aws.secret_in_text(input.subject.config.Properties.LaunchTemplateData.UserData)
	fault := {
		"text": "holds a credential in its start-up script",
		"path": ["Properties", "LaunchTemplateData", "UserData"],
	}
}

_faults contains {"text": "holds a credential in an environment variable", "path": path} if {
	some steps in _variables
	path := array.concat(["Properties"], steps)
}

_faults contains fault if {
	some name, source in aws.members(input.subject.config.Metadata["AWS::CloudFormation::Authentication"])
	some key in _keys(source)
	fault := {
		"text": "holds a credential for its start-up files",
		"path": ["Metadata", "AWS::CloudFormation::Authentication", name, key],
	}
}

_faults contains fault if {
	some name, parameter in aws.members(input.subject.config.Parameters)
	not _used(name)
	_secret(name, parameter)
	aws.secret(parameter.Default)
	fault := {
		"text": "has a credential as the default of a parameter",
		"path": ["Parameters", name, "Default"],
	}
}

# What a resource uses is told there.
_used(name) if name in input.subject.views.defaults

_secret(name, _) if credentials.secret_name(name)

_secret(_, parameter) if values.is_true(parameter.NoEcho)

_keys(source) := {key |
	some key, value in {
		"accessKeyId": object.get(source, "accessKeyId", ""),
		"secretKey": object.get(source, "secretKey", ""),
		"password": object.get(source, "password", ""),
	}
	aws.secret(value)
} if is_object(source)

_held contains ["Password"] if aws.secret(input.subject.config.Properties.Password)

_held contains ["MasterUserPassword"] if aws.secret(input.subject.config.Properties.MasterUserPassword)

_held contains ["AuthToken"] if aws.secret(input.subject.config.Properties.AuthToken)

_held contains ["OauthToken"] if aws.secret(input.subject.config.Properties.OauthToken)

_held contains ["AccessToken"] if aws.secret(input.subject.config.Properties.AccessToken)

_held contains ["SecretString"] if aws.secret(input.subject.config.Properties.SecretString)

_held contains ["LoginProfile", "Password"] if aws.secret(input.subject.config.Properties.LoginProfile.Password)

_held contains ["BasicAuthConfig", "Password"] if aws.secret(input.subject.config.Properties.BasicAuthConfig.Password)

_held contains ["MongoDbSettings", "Password"] if aws.secret(input.subject.config.Properties.MongoDbSettings.Password)

_held contains ["AppSource", "Password"] if aws.secret(input.subject.config.Properties.AppSource.Password)

_held contains ["CustomCookbooksSource", "Password"] if {
	aws.secret(input.subject.config.Properties.CustomCookbooksSource.Password)
}

_held contains ["AuthenticationConfiguration", "ClientSecret"] if {
	aws.secret(input.subject.config.Properties.AuthenticationConfiguration.ClientSecret)
}

_held contains ["AuthenticationConfiguration", "RefreshToken"] if {
	aws.secret(input.subject.config.Properties.AuthenticationConfiguration.RefreshToken)
}

_held contains ["AuthenticationConfiguration", "SecretToken"] if {
	aws.secret(input.subject.config.Properties.AuthenticationConfiguration.SecretToken)
}

_held contains ["RedshiftDestinationConfiguration", "Password"] if {
	aws.secret(input.subject.config.Properties.RedshiftDestinationConfiguration.Password)
}

_held contains ["SplunkDestinationConfiguration", "HECToken"] if {
	aws.secret(input.subject.config.Properties.SplunkDestinationConfiguration.HECToken)
}

_held contains ["HttpEndpointDestinationConfiguration", "EndpointConfiguration", "AccessKey"] if {
	aws.secret(input.subject.config.Properties.HttpEndpointDestinationConfiguration.EndpointConfiguration.AccessKey)
}

_held contains ["AdvancedSecurityOptions", "MasterUserOptions", "MasterUserPassword"] if {
	aws.secret(input.subject.config.Properties.AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword)
}

_held contains ["Value"] if {
	input.subject.type == "AWS::SSM::Parameter"
	aws.secret_pair(input.subject.config.Properties.Name, input.subject.config.Properties.Value)
}

_held contains ["Passwords", i] if {
	some i, password in aws.list(input.subject.config.Properties.Passwords)
	aws.secret(password)
}

_held contains ["AuthenticationMode", "Passwords", i] if {
	some i, password in aws.list(input.subject.config.Properties.AuthenticationMode.Passwords)
	aws.secret(password)
}

_held contains ["Users", i, "Password"] if {
	some i, user in aws.list(input.subject.config.Properties.Users)
	aws.secret(user.Password)
}

_held contains ["Stages", i, "Actions", j, "Configuration", "OAuthToken"] if {
	some i, stage in aws.list(input.subject.config.Properties.Stages)
	some j, action in aws.list(stage.Actions)
	aws.secret(action.Configuration.OAuthToken)
}

_variables contains ["Environment", "Variables", name] if {
	some name, value in aws.members(input.subject.config.Properties.Environment.Variables)
	aws.secret_pair(name, value)
}

_variables contains ["Environment", "EnvironmentVariables", i, "Value"] if {
	some i, variable in aws.list(input.subject.config.Properties.Environment.EnvironmentVariables)
	object.get(variable, "Type", "PLAINTEXT") == "PLAINTEXT"
	aws.secret_pair(variable.Name, variable.Value)
}

_variables contains ["EnvironmentVariables", i, "Value"] if {
	some i, variable in aws.list(input.subject.config.Properties.EnvironmentVariables)
	aws.secret_pair(variable.Name, variable.Value)
}

_variables contains ["ContainerDefinitions", i, "Environment", j, "Value"] if {
	some i, container in aws.list(input.subject.config.Properties.ContainerDefinitions)
	some j, variable in aws.list(container.Environment)
	aws.secret_pair(variable.Name, variable.Value)
}
