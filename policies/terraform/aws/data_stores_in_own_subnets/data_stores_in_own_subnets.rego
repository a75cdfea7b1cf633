# METADATA
# title: Data stores name their subnets
# description: >-
#   Checks that warehouses, caches and replication instances name a subnet group. Without one they land in the default
#   network of the account, whose subnets are public.
# related_resources:
# - https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-cluster-subnet-groups.html
# - https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html
# custom:
#   id: ANX-TF-AWS-0114
#   severity: medium
#   topic: db-publicly-accessible
#   subjects:
#     [aws_dax_cluster, aws_dms_replication_instance, aws_elasticache_cluster, aws_elasticache_replication_group,
#     aws_memorydb_cluster, aws_redshift_cluster]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "data stores are placed in chosen subnets"}
#   - {id: A.8.20, strength: supports, rationale: "the network of the data store is a decision"}
#   does_not_show: >-
#     that the named subnets are private
#   remediation: >-
#     Name a subnet group of private subnets in the attribute that the message names.
package policies.terraform.aws.data_stores_in_own_subnets

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["cluster_subnet_group_name"] if input.subject.type == "aws_redshift_cluster"

_required contains ["subnet_group_name"] if {
	input.subject.type in {
		"aws_dax_cluster",
		"aws_elasticache_cluster",
		"aws_elasticache_replication_group",
		"aws_memorydb_cluster",
	}
}

_required contains ["replication_subnet_group_id"] if input.subject.type == "aws_dms_replication_instance"

_met contains ["cluster_subnet_group_name"] if aws_settings.given(input.subject.config.cluster_subnet_group_name)

# AWS makes this group of the subnets of the default network.
_met contains ["subnet_group_name"] if {
	aws_settings.given(input.subject.config.subnet_group_name)
	input.subject.config.subnet_group_name != "default"
}

_met contains ["replication_subnet_group_id"] if {
	aws_settings.given(input.subject.config.replication_subnet_group_id)
}

_message(path) := sprintf(
	"%s lands in the default network: `%s` names no subnets of its own",
	[input.subject.address, aws_settings.dotted(path)],
)
