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
	credentials.recognised(input.subject.config.Properties.Source.Location)
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

_held contains ["AdminUserPassword"] if aws.secret(input.subject.config.Properties.AdminUserPassword)

_held contains ["Token"] if {
	input.subject.type == "AWS::CodeBuild::SourceCredential"
	aws.secret(input.subject.config.Properties.Token)
}

_held contains ["ServiceAccountCredentials", "AccountPassword"] if {
	aws.secret(input.subject.config.Properties.ServiceAccountCredentials.AccountPassword)
}

_held contains ["ProviderDetails", "client_secret"] if {
	aws.secret(input.subject.config.Properties.ProviderDetails.client_secret)
}

_held contains ["KerberosAttributes", "KdcAdminPassword"] if {
	aws.secret(input.subject.config.Properties.KerberosAttributes.KdcAdminPassword)
}

_held contains ["AuthParameters", "BasicAuthParameters", "Password"] if {
	aws.secret(input.subject.config.Properties.AuthParameters.BasicAuthParameters.Password)
}

_held contains ["AuthParameters", "ApiKeyAuthParameters", "ApiKeyValue"] if {
	aws.secret(input.subject.config.Properties.AuthParameters.ApiKeyAuthParameters.ApiKeyValue)
}

_held contains ["WindowsConfiguration", "SelfManagedActiveDirectoryConfiguration", "Password"] if {
	aws.secret(input.subject.config.Properties.WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password)
}

_held contains ["ConnectionInput", "ConnectionProperties", "PASSWORD"] if {
	aws.secret(input.subject.config.Properties.ConnectionInput.ConnectionProperties.PASSWORD)
}

_held contains ["SslConfiguration", "PrivateKey"] if {
	aws.secret(input.subject.config.Properties.SslConfiguration.PrivateKey)
}

_held contains ["RdsDbInstances", i, "DbPassword"] if {
	some i, database in aws.list(input.subject.config.Properties.RdsDbInstances)
	aws.secret(database.DbPassword)
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

# Keys of AWS have no place in a variable that is shown with the project, wherever they come from.
_variables contains ["Environment", "EnvironmentVariables", i, "Value"] if {
	some i, variable in aws.list(input.subject.config.Properties.Environment.EnvironmentVariables)
	object.get(variable, "Type", "PLAINTEXT") == "PLAINTEXT"
	variable.Name in {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}
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
