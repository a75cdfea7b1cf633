# METADATA
# title: Databases made by Crossplane have no public address
# description: >-
#   Checks that databases of AWS which Crossplane manages are not `publiclyAccessible`, also those of a
#   Composition. A database with a public address is one rule of a firewall away from everybody.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0427
#   severity: high
#   topic: db-publicly-accessible
#   subjects:
#   - kubernetes.Composition
#   - kubernetes.RDSInstance
#   - kubernetes.DBInstance
#   - kubernetes.Instance
#   - kubernetes.ClusterInstance
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the database is reached from its own network only"}
#   - {id: A.8.22, strength: supports, rationale: "databases are kept apart from public networks"}
#   does_not_show: "which addresses the security group lets in"
#   remediation: >-
#     Set `publiclyAccessible: false`.
package policies.kubernetes.crossplane_database_private

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "publiclyAccessible" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s gives a database a public address", [input.subject.address]),
		"path": array.concat(resource.path, ["publiclyAccessible"]),
	}
}

_good(settings) if not settings.publiclyAccessible == true

_resources := crossplane.resources(
	input.subject.config,
	`^(database|rds|docdb|neptune)[.]aws[.](crossplane|upbound)[.]io$`,
	{"RDSInstance", "DBInstance", "Instance", "ClusterInstance"},
)
