# METADATA
# title: Data stores survive the loss of a zone
# description: >-
#   Checks that databases, brokers, caches and file systems run in more than one availability zone. With a single one,
#   a failure of the zone or a patch of the host takes the service down until somebody rebuilds it.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html
# custom:
#   id: ANX-CFN-0119
#   severity: medium
#   topic: multi-az
#   subjects:
#     ["AWS::AmazonMQ::Broker", "AWS::DMS::ReplicationInstance", "AWS::EFS::FileSystem",
#     "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup", "AWS::RDS::DBInstance"]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "a second instance in another zone takes over"}
#   - {id: A.5.30, strength: supports, rationale: "the service goes on when a zone fails"}
#   does_not_show: >-
#     that clients reconnect, and the loss of a whole region
#   remediation: >-
#     Set what the message names, for example `MultiAZ: true` or `AutomaticFailoverEnabled: true`.
package policies.cloudformation.multi_az

import data.policies.lib.aws_settings
import data.policies.lib.values

# A replica stands in for its source; instances of Aurora get their zones from the cluster.
applies if {
	not input.subject.config.Properties.SourceDBInstanceIdentifier
	not _aurora
}

_aurora if startswith(input.subject.config.Properties.Engine, "aurora")

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "MultiAZ"] if {
	input.subject.type in {"AWS::DMS::ReplicationInstance", "AWS::RDS::DBInstance"}
}

_required contains ["Properties", "AutomaticFailoverEnabled"] if {
	input.subject.type == "AWS::ElastiCache::ReplicationGroup"
}

_required contains ["Properties", "DeploymentMode"] if input.subject.type == "AWS::AmazonMQ::Broker"

_met contains ["Properties", "MultiAZ"] if values.is_true(input.subject.config.Properties.MultiAZ)

_met contains ["Properties", "AutomaticFailoverEnabled"] if {
	values.is_true(input.subject.config.Properties.AutomaticFailoverEnabled)
}

_met contains ["Properties", "DeploymentMode"] if {
	input.subject.config.Properties.DeploymentMode in {"ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"}
}

_faulty contains ["Properties", "AvailabilityZoneName"] if {
	aws_settings.given(input.subject.config.Properties.AvailabilityZoneName)
}

_faulty contains ["Properties", "MultiAZEnabled"] if {
	values.is_false(input.subject.config.Properties.MultiAZEnabled)
}

# Nodes of Memcached lie in one zone unless told otherwise; a single one has no other.
_faulty contains ["Properties", "AZMode"] if {
	input.subject.type == "AWS::ElastiCache::CacheCluster"
	input.subject.config.Properties.Engine == "memcached"
	values.number(input.subject.config.Properties.NumCacheNodes) > 1
	not input.subject.config.Properties.AZMode == "cross-az"
}

_message(path) := sprintf(
	"%s depends on a single availability zone: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
