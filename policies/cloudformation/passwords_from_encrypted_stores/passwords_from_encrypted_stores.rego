# METADATA
# title: Passwords come from a store that encrypts them
# description: >-
#   Checks that passwords are not taken from plain parameters of Systems Manager (`{{resolve:ssm:...}}`). Such a
#   parameter is stored unencrypted, and everyone who may read parameters or the stack reads the password.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
# - https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-securestring.html
# custom:
#   id: ANX-CFN-0428
#   severity: medium
#   topic: secrets-in-code
#   subjects:
#   - "AWS::AmazonMQ::Broker"
#   - "AWS::DirectoryService::MicrosoftAD"
#   - "AWS::DirectoryService::SimpleAD"
#   - "AWS::DMS::Endpoint"
#   - "AWS::DocDB::DBCluster"
#   - "AWS::ElastiCache::ReplicationGroup"
#   - "AWS::IAM::User"
#   - "AWS::KinesisFirehose::DeliveryStream"
#   - "AWS::RDS::DBCluster"
#   - "AWS::RDS::DBInstance"
#   - "AWS::Redshift::Cluster"
#   - "AWS::RedshiftServerless::Namespace"
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is kept in a store that protects it"}
#   - {id: A.8.24, strength: supports, rationale: "passwords are encrypted where they are kept"}
#   does_not_show: who may read the store, and that passwords are rotated
#   remediation: >-
#     Use `{{resolve:secretsmanager:...}}` or `{{resolve:ssm-secure:...}}`, or let the service make the password
#     with `ManageMasterUserPassword`.
package policies.cloudformation.passwords_from_encrypted_stores

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "takes a password from a plain parameter", "path": path} if {
	some steps in _plain
	path := array.concat(["Properties"], steps)
}

_plain contains ["Password"] if _unprotected(input.subject.config.Properties.Password)

_plain contains ["MasterUserPassword"] if _unprotected(input.subject.config.Properties.MasterUserPassword)

_plain contains ["AdminUserPassword"] if _unprotected(input.subject.config.Properties.AdminUserPassword)

_plain contains ["AuthToken"] if _unprotected(input.subject.config.Properties.AuthToken)

_plain contains ["LoginProfile", "Password"] if _unprotected(input.subject.config.Properties.LoginProfile.Password)

_plain contains ["MongoDbSettings", "Password"] if {
	_unprotected(input.subject.config.Properties.MongoDbSettings.Password)
}

_plain contains ["RedshiftDestinationConfiguration", "Password"] if {
	_unprotected(input.subject.config.Properties.RedshiftDestinationConfiguration.Password)
}

_plain contains ["SplunkDestinationConfiguration", "HECToken"] if {
	_unprotected(input.subject.config.Properties.SplunkDestinationConfiguration.HECToken)
}

_plain contains ["Users", i, "Password"] if {
	some i, user in aws.list(input.subject.config.Properties.Users)
	_unprotected(user.Password)
}

_unprotected(value) if {
	is_string(value)
	startswith(value, "{{resolve:ssm:")
}
