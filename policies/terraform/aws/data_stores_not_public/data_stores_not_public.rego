# METADATA
# title: Brokers and data stores have no public address
# description: >-
#   Checks that brokers, warehouses, migration instances and databases are not publicly accessible. A public address
#   leaves only a security group and a password between the internet and the data.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/redshift_cluster
# - https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html
# custom:
#   id: ANX-TF-AWS-0112
#   severity: high
#   topic: db-publicly-accessible
#   subjects:
#     [aws_dms_replication_instance, aws_lightsail_database, aws_mq_broker, aws_msk_cluster,
#     aws_neptune_cluster_instance, aws_redshift_cluster, aws_redshiftserverless_workgroup]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the data store cannot be reached from the internet"}
#   - {id: A.8.3, strength: supports, rationale: "data is kept from the public network"}
#   - {id: A.8.22, strength: supports, rationale: "data stores stay inside the private network"}
#   does_not_show: >-
#     that the subnets have no route to the internet, and who may connect from inside
#   remediation: >-
#     Set `publicly_accessible = false`, or remove the attribute where that is the default; for MSK remove
#     `public_access`.
package policies.terraform.aws.data_stores_not_public

import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s has a public address", [input.subject.address]), "path": path}
}

_faulty contains ["publicly_accessible"] if values.is_true(input.subject.config.publicly_accessible)

_faulty contains ["broker_node_group_info", 0, "connectivity_info", 0, "public_access", 0, "type"] if {
	input.subject.config.broker_node_group_info[0].connectivity_info[0].public_access[0].type == "SERVICE_PROVIDED_EIPS"
}
