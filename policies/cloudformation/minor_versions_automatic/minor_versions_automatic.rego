# METADATA
# title: Managed services take minor versions by themselves
# description: >-
#   Checks that databases, brokers, caches, replication instances and environments install minor versions, which carry
#   security fixes, without waiting for somebody.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html
# - https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/upgrading-brokers.html
# custom:
#   id: ANX-CFN-0258
#   severity: medium
#   topic: patching-auto-upgrade
#   subjects:
#   - "AWS::RDS::DBInstance"
#   - "AWS::AmazonMQ::Broker"
#   - "AWS::DMS::ReplicationInstance"
#   - "AWS::ElastiCache::CacheCluster"
#   - "AWS::ElastiCache::ReplicationGroup"
#   - "AWS::MemoryDB::Cluster"
#   - "AWS::Redshift::Cluster"
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "security fixes are installed in time"}
#   - {id: A.8.19, strength: supports, rationale: "software is kept current"}
#   does_not_show: major versions, and when the maintenance window lies
#   remediation: Set `AutoMinorVersionUpgrade` to true (`AllowVersionUpgrade` on Redshift).
package policies.cloudformation.minor_versions_automatic

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	values.is_false(input.subject.config.Properties.AutoMinorVersionUpgrade)
	fault := {
		"text": "does not take minor versions by itself",
		"path": ["Properties", "AutoMinorVersionUpgrade"],
	}
}

# A broker must be told; it has no default.
_faults contains {"text": "does not take minor versions by itself", "path": ["Properties"]} if {
	input.subject.type == "AWS::AmazonMQ::Broker"
	object.get(input.subject.config, ["Properties", "AutoMinorVersionUpgrade"], "") == ""
}

_faults contains {"text": "does not take new versions by itself", "path": ["Properties", "AllowVersionUpgrade"]} if {
	values.is_false(input.subject.config.Properties.AllowVersionUpgrade)
}
