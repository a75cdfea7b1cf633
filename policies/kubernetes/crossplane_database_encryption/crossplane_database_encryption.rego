# METADATA
# title: Databases made by Crossplane are encrypted
# description: >-
#   Checks that databases of AWS which Crossplane manages (RDS, Aurora, DocumentDB, Neptune) have
#   `storageEncrypted: true`, also those of a Composition. Whoever gets hold of a snapshot reads the data
#   otherwise.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0426
#   severity: high
#   topic: db-encryption
#   subjects:
#   - kubernetes.Composition
#   - kubernetes.RDSInstance
#   - kubernetes.DBInstance
#   - kubernetes.DBCluster
#   - kubernetes.Instance
#   - kubernetes.Cluster
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "encryption of stored data is switched on"}
#   does_not_show: "which key is used"
#   remediation: >-
#     Set `storageEncrypted: true`; an existing database has to be restored from a snapshot.
package policies.kubernetes.crossplane_database_encryption

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "storageEncrypted" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s keeps a database unencrypted", [input.subject.address]),
		"path": array.concat(resource.path, ["storageEncrypted"]),
	}
}

_good(settings) if settings.storageEncrypted == true

# The cluster decides for its instances.
_good(settings) if {
	some key in ["dbClusterIdentifier", "dbClusterIdentifierRef", "dbClusterIdentifierSelector"]
	object.get(settings, key, "") != ""
}

_resources := crossplane.resources(
	input.subject.config,
	`^(database|rds|docdb|neptune)[.]aws[.](crossplane|upbound)[.]io$`,
	{"RDSInstance", "DBInstance", "DBCluster", "Instance", "Cluster"},
)
