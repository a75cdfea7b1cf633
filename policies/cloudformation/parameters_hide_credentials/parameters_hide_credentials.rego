# METADATA
# title: Parameters for credentials are hidden and have no default
# description: >-
#   Checks that parameters which are passwords, tokens or keys set `NoEcho` and have no default: those that a resource
#   takes as its credential, and others by their name. Without `NoEcho` the console, the API and the log of the
#   deployment show the value to everyone who may read the stack; a default stands in the template for everyone.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
# custom:
#   id: ANX-CFN-0201
#   severity: high
#   topic: secrets-in-code
#   subjects:
#   - cloudformation.template
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
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is masked where stacks are shown"}
#   - {id: A.8.24, strength: supports, rationale: "keys are kept out of templates"}
#   does_not_show: >-
#     that the value is kept out of `Metadata`, `Outputs` and resource properties that show it, or that it is rotated
#   remediation: >-
#     Replace the parameter by a dynamic reference such as `{{resolve:secretsmanager:db:SecretString:password}}`, or set
#     its `NoEcho` to true and remove its default.
package policies.cloudformation.parameters_hide_credentials

import data.policies.lib.aws
import data.policies.lib.credentials
import data.policies.lib.values

applies if input.subject.type != "cloudformation.template"

applies if is_object(input.subject.config.Parameters)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	input.subject.type != "cloudformation.template"
	uses := object.get(input.subject, ["views", "shown"], [])
	some use in aws.list(uses)
	path := use.path
	path[0] == "Properties"
	aws.leads_to_credential(path)
	text := sprintf("takes a password from the parameter %s, which whoever may read the stack sees", [use.name])
}

_faults contains {"text": text, "path": path} if {
	input.subject.type != "cloudformation.template"
	uses := object.get(input.subject, ["views", "defaults"], [])
	some use in aws.list(uses)
	path := use.path
	path[0] == "Properties"
	aws.leads_to_credential(path)
	aws.secret(use.value)
	text := sprintf("takes a password from the default of the parameter %s", [use.name])
}

_faults contains {"text": text, "path": ["Parameters", name]} if {
	some name, parameter in aws.members(input.subject.config.Parameters)
	credentials.secret_name(name)
	is_object(parameter)
	_plain(parameter)
	not _told(name)
	not _credential(name, parameter)
	text := sprintf("shows the parameter %s", [name])
}

_faults contains {"text": text, "path": ["Parameters", name, "Default"]} if {
	some name, parameter in aws.members(input.subject.config.Parameters)
	not _used(name)
	_credential(name, parameter)
	text := sprintf("has a credential as the default of the parameter %s", [name])
}

# What a resource takes as its credential is told there.
_told(name) if {
	uses := object.get(input.subject, ["views", "shown"], [])
	some use in aws.list(uses)
	use.name == name
	aws.leads_to_credential(use.path)
}

_told(name) if _used(name)

_used(name) if name in input.subject.views.defaults

_credential(name, parameter) if {
	credentials.secret_name(name)
	aws.secret(parameter.Default)
}

_credential(_, parameter) if {
	values.is_true(parameter.NoEcho)
	aws.secret(parameter.Default)
}

# Parameters of the types that hold a name or a list of identifiers are no credentials.
_plain(parameter) if {
	object.get(parameter, "Type", "String") == "String"
	not _hidden(parameter)
	not _reference(parameter)
}

# A default in the form of a path or an ARN says that the parameter holds the name of a secret.
_reference(parameter) if {
	is_string(parameter.Default)
	regex.match(`^(arn:|/)`, parameter.Default)
}

_hidden(parameter) if values.is_true(parameter.NoEcho)
