# METADATA
# title: Databases and load balancers cannot be deleted by a slip
# description: >-
#   Checks that deletion protection is on for databases, tables, user pools and load balancers. With it, a deletion
#   takes two deliberate changes; without it, one wrong plan or one stolen credential is enough.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html
# - https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
# custom:
#   id: ANX-CFN-0118
#   severity: medium
#   topic: deletion-protection
#   subjects:
#     ["AWS::Cognito::UserPool", "AWS::DocDB::DBCluster", "AWS::DynamoDB::Table",
#     "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::Neptune::DBCluster", "AWS::QLDB::Ledger",
#     "AWS::RDS::DBCluster", "AWS::RDS::DBInstance"]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "data is not lost to a single wrong command"}
#   - {id: A.8.14, strength: supports, rationale: "services do not go away by mistake"}
#   - {id: A.8.32, strength: supports, rationale: "deletion takes a second, deliberate change"}
#   does_not_show: >-
#     that backups exist, which protect from more than deletion
#   remediation: >-
#     Switch on what the message names, for example `DeletionProtection: true`; for a load balancer the attribute
#     `deletion_protection.enabled`.
package policies.cloudformation.deletion_protection

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

_required contains ["Properties", "DeletionProtection"] if {
	input.subject.type in {
		"AWS::Cognito::UserPool",
		"AWS::DocDB::DBCluster",
		"AWS::Neptune::DBCluster",
		"AWS::RDS::DBCluster",
		"AWS::RDS::DBInstance",
	}
}

_required contains ["Properties", "DeletionProtectionEnabled"] if input.subject.type == "AWS::DynamoDB::Table"

_required contains ["Properties", "LoadBalancerAttributes"] if {
	input.subject.type == "AWS::ElasticLoadBalancingV2::LoadBalancer"
}

_met contains ["Properties", "DeletionProtection"] if {
	values.is_true(input.subject.config.Properties.DeletionProtection)
}

_met contains ["Properties", "DeletionProtectionEnabled"] if {
	values.is_true(input.subject.config.Properties.DeletionProtectionEnabled)
}

_met contains ["Properties", "DeletionProtection"] if {
	input.subject.type == "AWS::Cognito::UserPool"
	input.subject.config.Properties.DeletionProtection == "ACTIVE"
}

_met contains ["Properties", "LoadBalancerAttributes"] if {
	is_array(input.subject.config.Properties.LoadBalancerAttributes)
	some attribute in input.subject.config.Properties.LoadBalancerAttributes
	attribute.Key == "deletion_protection.enabled"
	values.is_true(attribute.Value)
}

_faulty contains ["Properties", "DeletionProtection"] if {
	values.is_false(input.subject.config.Properties.DeletionProtection)
}

_message(path) := sprintf("%s can be deleted in one step: `%s`", [input.subject.address, aws_settings.dotted(path)])
