# METADATA
# title: Data stores and firewalls survive the loss of a zone
# description: >-
#   Checks that databases, brokers, caches, file systems and firewalls run in more than one availability zone. With a
#   single one, a failure of the zone or a patch of the host takes the service down until somebody rebuilds it.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html
# custom:
#   id: ANX-TF-AWS-0119
#   severity: medium
#   topic: multi-az
#   subjects:
#     [aws_db_instance, aws_dms_replication_instance, aws_efs_file_system, aws_elasticache_cluster,
#     aws_elasticache_replication_group, aws_fsx_windows_file_system, aws_mq_broker, aws_networkfirewall_firewall]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "a second instance in another zone takes over"}
#   - {id: A.5.30, strength: supports, rationale: "the service goes on when a zone fails"}
#   does_not_show: >-
#     that clients reconnect, and the loss of a whole region
#   remediation: >-
#     Set what the message names, for example `multi_az = true` or `automatic_failover_enabled = true`.
package policies.terraform.aws.multi_az

import data.policies.lib.aws_settings
import data.policies.lib.values

# A replica stands in for its source; instances of Aurora get their zones from the cluster.
applies if {
	not input.subject.config.replicate_source_db
	not _aurora
}

_aurora if startswith(input.subject.config.engine, "aurora")

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["multi_az"] if input.subject.type in {"aws_db_instance", "aws_dms_replication_instance"}

_required contains ["automatic_failover_enabled"] if input.subject.type == "aws_elasticache_replication_group"

_required contains ["multi_az_enabled"] if {
	input.subject.type == "aws_elasticache_replication_group"
	values.is_true(input.subject.config.automatic_failover_enabled)
}

_required contains ["az_mode"] if {
	input.subject.type == "aws_elasticache_cluster"
	input.subject.config.engine == "memcached"
	values.number(input.subject.config.num_cache_nodes) > 1
}

_required contains ["deployment_mode"] if input.subject.type == "aws_mq_broker"

_required contains ["deployment_type"] if input.subject.type == "aws_fsx_windows_file_system"

_met contains ["multi_az"] if values.is_true(input.subject.config.multi_az)

_met contains ["automatic_failover_enabled"] if values.is_true(input.subject.config.automatic_failover_enabled)

_met contains ["multi_az_enabled"] if values.is_true(input.subject.config.multi_az_enabled)

_met contains ["az_mode"] if input.subject.config.az_mode == "cross-az"

_met contains ["deployment_mode"] if {
	input.subject.config.deployment_mode in {"ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"}
}

_met contains ["deployment_type"] if {
	input.subject.type == "aws_fsx_windows_file_system"
	input.subject.config.deployment_type == "MULTI_AZ_1"
}

_faulty contains ["availability_zone_name"] if aws_settings.given(input.subject.config.availability_zone_name)

_faulty contains ["subnet_mapping"] if {
	input.subject.type == "aws_networkfirewall_firewall"
	count(input.subject.config.subnet_mapping) == 1
}

_message(path) := sprintf(
	"%s depends on a single availability zone: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
