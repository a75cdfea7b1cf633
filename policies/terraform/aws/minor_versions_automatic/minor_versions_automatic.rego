# METADATA
# title: Managed services take minor versions by themselves
# description: >-
#   Checks that databases, brokers, caches, replication instances and environments install minor versions, which carry
#   security fixes, without waiting for somebody.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html
# - https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/upgrading-brokers.html
# custom:
#   id: ANX-TF-AWS-0258
#   severity: medium
#   topic: patching-auto-upgrade
#   subjects:
#   - aws_db_instance
#   - aws_rds_cluster_instance
#   - aws_mq_broker
#   - aws_dms_replication_instance
#   - aws_elasticache_cluster
#   - aws_elasticache_replication_group
#   - aws_memorydb_cluster
#   - aws_redshift_cluster
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "security fixes are installed in time"}
#   - {id: A.8.19, strength: supports, rationale: "software is kept current"}
#   does_not_show: major versions, and when the maintenance window lies
#   remediation: Set `auto_minor_version_upgrade = true` (`allow_version_upgrade` on Redshift).
package policies.terraform.aws.minor_versions_automatic

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not take minor versions by itself", "path": ["auto_minor_version_upgrade"]} if {
	values.is_false(input.subject.config.auto_minor_version_upgrade)
}

# These two do not unless they are told to.
_faults contains {"text": "does not take minor versions by itself", "path": ["auto_minor_version_upgrade"]} if {
	input.subject.type in {"aws_mq_broker", "aws_dms_replication_instance"}
	not input.subject.config.auto_minor_version_upgrade
	not values.is_false(object.get(input.subject.config, "auto_minor_version_upgrade", null))
}

_faults contains {"text": "does not take new versions by itself", "path": ["allow_version_upgrade"]} if {
	values.is_false(input.subject.config.allow_version_upgrade)
}
