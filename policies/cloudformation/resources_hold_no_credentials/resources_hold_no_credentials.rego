# METADATA
# title: Resources of a template take their credentials from a secret store
# description: >-
#   Checks that no password, token or key stands as text in the properties, environment variables or start-up scripts
#   of resources. Everyone who reads the template or its history can use it.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
# custom:
#   id: ANX-CFN-0200
#   severity: critical
#   topic: secrets-in-code
#   subjects:
#   - "Alexa::ASK::Skill"
#   - "AWS::AppStream::DirectoryConfig"
#   - "AWS::Amplify::App"
#   - "AWS::Amplify::Branch"
#   - "AWS::AmazonMQ::Broker"
#   - "AWS::AutoScaling::LaunchConfiguration"
#   - "AWS::CodeBuild::Project"
#   - "AWS::CodeBuild::SourceCredential"
#   - "AWS::Cognito::UserPoolIdentityProvider"
#   - "AWS::CodePipeline::Webhook"
#   - "AWS::CodePipeline::Pipeline"
#   - "AWS::DirectoryService::MicrosoftAD"
#   - "AWS::DirectoryService::SimpleAD"
#   - "AWS::DMS::Endpoint"
#   - "AWS::DocDB::DBCluster"
#   - "AWS::DocDBElastic::Cluster"
#   - "AWS::EC2::Instance"
#   - "AWS::EC2::LaunchTemplate"
#   - "AWS::ECS::TaskDefinition"
#   - "AWS::ElastiCache::ReplicationGroup"
#   - "AWS::ElastiCache::User"
#   - "AWS::EMR::Cluster"
#   - "AWS::Events::Connection"
#   - "AWS::FSx::FileSystem"
#   - "AWS::Glue::Connection"
#   - "AWS::IAM::User"
#   - "AWS::KinesisFirehose::DeliveryStream"
#   - "AWS::Lambda::Function"
#   - "AWS::Lightsail::Database"
#   - "AWS::MemoryDB::User"
#   - "AWS::OpsWorks::App"
#   - "AWS::OpsWorks::Stack"
#   - "AWS::OpenSearchService::Domain"
#   - "AWS::Elasticsearch::Domain"
#   - "AWS::RDS::DBCluster"
#   - "AWS::RDS::DBInstance"
#   - "AWS::Redshift::Cluster"
#   - "AWS::RedshiftServerless::Namespace"
#   - "AWS::SecretsManager::Secret"
#   - "AWS::Serverless::Function"
#   - "AWS::SSM::Parameter"
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is kept out of the template"}
#   - {id: A.8.24, strength: supports, rationale: "keys stay in a key store"}
#   does_not_show: >-
#     that secrets are rotated, values that intrinsic functions put together, credentials under names that do not tell,
#     and those that come from a parameter; see ANX-CFN-0201
#   remediation: >-
#     Remove the value, rotate it, and use a dynamic reference such as
#     `{{resolve:secretsmanager:db:SecretString:password}}` or `ManageMasterUserPassword`.
package policies.cloudformation.resources_hold_no_credentials

import data.policies.lib.aws
import data.policies.lib.credentials
import data.policies.lib.values

# Of what functions put together, only what the template itself says can be a credential in it.
_written := input.subject.views.written

_written := input.subject.config if not input.subject.views.written

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "holds a password in its properties", "path": path} if {
	some steps in _held
	path := array.concat(["Properties"], steps)
	not path in _defaults
}

# ANX-CFN-0201 tells where a value is the default of a parameter.
_defaults := {use.path | some use in aws.list(object.get(input.subject, ["views", "defaults"], []))}

_faults contains {"text": "holds a credential in its start-up script", "path": ["Properties", "UserData"]} if {
	aws.secret_in_text(_written.Properties.UserData)
}

_faults contains fault if {
	aws.secret_in_text(_written.Properties.LaunchTemplateData.UserData)
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
	some name, source in aws.members(_written.Metadata["AWS::CloudFormation::Authentication"])
	some key in _keys(source)
	fault := {
		"text": "holds a credential for its start-up files",
		"path": ["Metadata", "AWS::CloudFormation::Authentication", name, key],
	}
}

_faults contains fault if {
	credentials.recognised(_written.Properties.Source.Location)
	fault := {"text": "holds a credential in an address", "path": ["Properties", "Source", "Location"]}
}

_keys(source) := {key |
	some key, value in {
		"accessKeyId": object.get(source, "accessKeyId", ""),
		"secretKey": object.get(source, "secretKey", ""),
		"password": object.get(source, "password", ""),
	}
	aws.secret(value)
} if is_object(source)

_held contains ["Password"] if aws.secret(_written.Properties.Password)

_held contains ["MasterUserPassword"] if aws.secret(_written.Properties.MasterUserPassword)

_held contains ["AuthToken"] if aws.secret(_written.Properties.AuthToken)

_held contains ["OauthToken"] if aws.secret(_written.Properties.OauthToken)

_held contains ["AccessToken"] if aws.secret(_written.Properties.AccessToken)

_held contains ["SecretString"] if aws.secret(_written.Properties.SecretString)

_held contains ["LoginProfile", "Password"] if aws.secret(_written.Properties.LoginProfile.Password)

_held contains ["BasicAuthConfig", "Password"] if aws.secret(_written.Properties.BasicAuthConfig.Password)

_held contains ["MongoDbSettings", "Password"] if aws.secret(_written.Properties.MongoDbSettings.Password)

_held contains ["AppSource", "Password"] if aws.secret(_written.Properties.AppSource.Password)

_held contains ["CustomCookbooksSource", "Password"] if {
	aws.secret(_written.Properties.CustomCookbooksSource.Password)
}

_held contains ["AuthenticationConfiguration", "ClientSecret"] if {
	aws.secret(_written.Properties.AuthenticationConfiguration.ClientSecret)
}

_held contains ["AuthenticationConfiguration", "RefreshToken"] if {
	aws.secret(_written.Properties.AuthenticationConfiguration.RefreshToken)
}

_held contains ["AuthenticationConfiguration", "SecretToken"] if {
	aws.secret(_written.Properties.AuthenticationConfiguration.SecretToken)
}

_held contains ["RedshiftDestinationConfiguration", "Password"] if {
	aws.secret(_written.Properties.RedshiftDestinationConfiguration.Password)
}

_held contains ["SplunkDestinationConfiguration", "HECToken"] if {
	aws.secret(_written.Properties.SplunkDestinationConfiguration.HECToken)
}

_held contains ["HttpEndpointDestinationConfiguration", "EndpointConfiguration", "AccessKey"] if {
	aws.secret(_written.Properties.HttpEndpointDestinationConfiguration.EndpointConfiguration.AccessKey)
}

_held contains ["AdvancedSecurityOptions", "MasterUserOptions", "MasterUserPassword"] if {
	aws.secret(_written.Properties.AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword)
}

_held contains ["Value"] if {
	input.subject.type == "AWS::SSM::Parameter"
	aws.secret_pair(_written.Properties.Name, _written.Properties.Value)
}

_held contains ["AdminUserPassword"] if aws.secret(_written.Properties.AdminUserPassword)

_held contains ["Token"] if {
	input.subject.type == "AWS::CodeBuild::SourceCredential"
	aws.secret(_written.Properties.Token)
}

_held contains ["ServiceAccountCredentials", "AccountPassword"] if {
	aws.secret(_written.Properties.ServiceAccountCredentials.AccountPassword)
}

_held contains ["ProviderDetails", "client_secret"] if {
	aws.secret(_written.Properties.ProviderDetails.client_secret)
}

_held contains ["KerberosAttributes", "KdcAdminPassword"] if {
	aws.secret(_written.Properties.KerberosAttributes.KdcAdminPassword)
}

_held contains ["AuthParameters", "BasicAuthParameters", "Password"] if {
	aws.secret(_written.Properties.AuthParameters.BasicAuthParameters.Password)
}

_held contains ["AuthParameters", "ApiKeyAuthParameters", "ApiKeyValue"] if {
	aws.secret(_written.Properties.AuthParameters.ApiKeyAuthParameters.ApiKeyValue)
}

_held contains ["WindowsConfiguration", "SelfManagedActiveDirectoryConfiguration", "Password"] if {
	aws.secret(_written.Properties.WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password)
}

_held contains ["ConnectionInput", "ConnectionProperties", "PASSWORD"] if {
	aws.secret(_written.Properties.ConnectionInput.ConnectionProperties.PASSWORD)
}

_held contains ["SslConfiguration", "PrivateKey"] if {
	aws.secret(_written.Properties.SslConfiguration.PrivateKey)
}

_held contains ["RdsDbInstances", i, "DbPassword"] if {
	some i, database in aws.list(_written.Properties.RdsDbInstances)
	aws.secret(database.DbPassword)
}

_held contains ["Passwords", i] if {
	some i, password in aws.list(_written.Properties.Passwords)
	aws.secret(password)
}

_held contains ["AuthenticationMode", "Passwords", i] if {
	some i, password in aws.list(_written.Properties.AuthenticationMode.Passwords)
	aws.secret(password)
}

_held contains ["Users", i, "Password"] if {
	some i, user in aws.list(_written.Properties.Users)
	aws.secret(user.Password)
}

_held contains ["Stages", i, "Actions", j, "Configuration", "OAuthToken"] if {
	some i, stage in aws.list(_written.Properties.Stages)
	some j, action in aws.list(stage.Actions)
	aws.secret(action.Configuration.OAuthToken)
}

_variables contains ["Environment", "Variables", name] if {
	some name, value in aws.members(_written.Properties.Environment.Variables)
	aws.secret_pair(name, value)
}

_variables contains ["Environment", "EnvironmentVariables", i, "Value"] if {
	some i, variable in aws.list(_written.Properties.Environment.EnvironmentVariables)
	object.get(variable, "Type", "PLAINTEXT") == "PLAINTEXT"
	aws.secret_pair(variable.Name, variable.Value)
}

# Keys of AWS have no place in a variable that is shown with the project, wherever they come from.
_variables contains ["Environment", "EnvironmentVariables", i, "Value"] if {
	some i, variable in aws.list(_written.Properties.Environment.EnvironmentVariables)
	object.get(variable, "Type", "PLAINTEXT") == "PLAINTEXT"
	variable.Name in {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}
}

_variables contains ["EnvironmentVariables", i, "Value"] if {
	some i, variable in aws.list(_written.Properties.EnvironmentVariables)
	aws.secret_pair(variable.Name, variable.Value)
}

_variables contains ["ContainerDefinitions", i, "Environment", j, "Value"] if {
	some i, container in aws.list(_written.Properties.ContainerDefinitions)
	some j, variable in aws.list(container.Environment)
	aws.secret_pair(variable.Name, variable.Value)
}
