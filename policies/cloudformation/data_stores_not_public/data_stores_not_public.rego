# METADATA
# title: Brokers and data stores have no public address
# description: >-
#   Checks that brokers, warehouses, migration instances and databases are not publicly accessible. A public address
#   leaves only a security group and a password between the internet and the data.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-replicationinstance.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html
# custom:
#   id: ANX-CFN-0112
#   severity: high
#   topic: db-publicly-accessible
#   subjects:
#     ["AWS::AmazonMQ::Broker", "AWS::DMS::ReplicationInstance", "AWS::Lightsail::Database", "AWS::MSK::Cluster",
#     "AWS::Neptune::DBInstance", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance", "AWS::Redshift::Cluster",
#     "AWS::RedshiftServerless::Workgroup"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the data store cannot be reached from the internet"}
#   - {id: A.8.3, strength: supports, rationale: "data is kept from the public network"}
#   - {id: A.8.22, strength: supports, rationale: "data stores stay inside the private network"}
#   does_not_show: >-
#     that the subnets have no route to the internet, and who may connect from inside
#   remediation: >-
#     Set `PubliclyAccessible: false`; replication instances of DMS are public unless told otherwise. For MSK remove
#     `PublicAccess`.
package policies.cloudformation.data_stores_not_public

import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s has a public address", [input.subject.address]), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s has a public address", [input.subject.address]), "path": path}
}

_required contains ["Properties", "PubliclyAccessible"] if input.subject.type == "AWS::DMS::ReplicationInstance"

_met contains ["Properties", "PubliclyAccessible"] if {
	input.subject.type == "AWS::DMS::ReplicationInstance"
	values.is_false(input.subject.config.Properties.PubliclyAccessible)
}

_faulty contains ["Properties", "PubliclyAccessible"] if {
	values.is_true(input.subject.config.Properties.PubliclyAccessible)
}

_faulty contains ["Properties", "BrokerNodeGroupInfo", "ConnectivityInfo", "PublicAccess", "Type"] if {
	outer := input.subject.config.Properties.BrokerNodeGroupInfo.ConnectivityInfo
	outer.PublicAccess.Type == "SERVICE_PROVIDED_EIPS"
}
