package policies.kubernetes.recorded_clusters_encrypt_secrets_test

import data.policies.kubernetes.recorded_clusters_encrypt_secrets

_cluster(version, described) := {"subject": {
	"address": "ClusterDescribe shop",
	"config": {"apiVersion": version, "data": described},
	"views": {},
}}

test_deny_clusters_without_key if {
	findings := recorded_clusters_encrypt_secrets.deny with input as _cluster("eks.amazonaws.com/v1", {"Cluster": {}})
	findings == {{
		"message": "ClusterDescribe shop encrypts secrets with no key of its own",
		"path": ["data", "Cluster", "EncryptionConfig"],
	}}
	count(recorded_clusters_encrypt_secrets.deny) == 1
		with input as _cluster("container.googleapis.com/v1", {"database_encryption": {"state": 2}})
}

test_allow_clusters_with_key if {
	every cluster in [
		_cluster("eks.amazonaws.com/v1", {"Cluster": {"EncryptionConfig": [{"Resources": ["secrets"]}]}}),
		_cluster("container.googleapis.com/v1", {"database_encryption": {"state": 1}}),
	] {
		recorded_clusters_encrypt_secrets.deny == set() with input as cluster
		recorded_clusters_encrypt_secrets.applies with input as cluster
	}
}
