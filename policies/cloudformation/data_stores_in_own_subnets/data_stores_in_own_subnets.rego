# METADATA
# title: Data stores name their subnets
# description: >-
#   Checks that warehouses, caches and replication instances name a subnet group. Without one they land in the default
#   network of the account, whose subnets are public.
# related_resources:
# - https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-cluster-subnet-groups.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html
# custom:
#   id: ANX-CFN-0114
#   severity: medium
#   topic: db-publicly-accessible
#   subjects:
#     ["AWS::DAX::Cluster", "AWS::DMS::ReplicationInstance", "AWS::ElastiCache::CacheCluster",
#     "AWS::ElastiCache::ReplicationGroup", "AWS::EMR::Cluster", "AWS::MemoryDB::Cluster", "AWS::Redshift::Cluster"]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "data stores are placed in chosen subnets"}
#   - {id: A.8.20, strength: supports, rationale: "the network of the data store is a decision"}
#   does_not_show: >-
#     that the named subnets are private
#   remediation: >-
#     Name a subnet group of private subnets in the property that the message names.
package policies.cloudformation.data_stores_in_own_subnets

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "ClusterSubnetGroupName"] if input.subject.type == "AWS::Redshift::Cluster"

_required contains ["Properties", "CacheSubnetGroupName"] if {
	input.subject.type in {"AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup"}
}

_required contains ["Properties", "SubnetGroupName"] if {
	input.subject.type in {"AWS::DAX::Cluster", "AWS::MemoryDB::Cluster"}
}

_required contains ["Properties", "ReplicationSubnetGroupIdentifier"] if {
	input.subject.type == "AWS::DMS::ReplicationInstance"
}

_required contains ["Properties", "Instances", "Ec2SubnetId"] if input.subject.type == "AWS::EMR::Cluster"

_met contains ["Properties", "Instances", "Ec2SubnetId"] if {
	aws_settings.given(input.subject.config.Properties.Instances.Ec2SubnetId)
}

_met contains ["Properties", "Instances", "Ec2SubnetId"] if {
	aws_settings.given(input.subject.config.Properties.Instances.Ec2SubnetIds)
}

_met contains ["Properties", "ClusterSubnetGroupName"] if {
	aws_settings.given(input.subject.config.Properties.ClusterSubnetGroupName)
}

_met contains ["Properties", "CacheSubnetGroupName"] if {
	aws_settings.given(input.subject.config.Properties.CacheSubnetGroupName)
}

_met contains ["Properties", "SubnetGroupName"] if {
	aws_settings.given(input.subject.config.Properties.SubnetGroupName)
}

_met contains ["Properties", "ReplicationSubnetGroupIdentifier"] if {
	aws_settings.given(input.subject.config.Properties.ReplicationSubnetGroupIdentifier)
}

_message(path) := sprintf(
	"%s lands in the default network: `%s` is not set",
	[input.subject.address, aws_settings.dotted(path)],
)
