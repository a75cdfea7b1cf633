package policies.terraform.google.analytics_customer_keys_test

import data.policies.terraform.google.analytics_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := analytics_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_dataproc_cluster", {"name": "reports", "region": "europe-west1"}, {}, {["cluster_config", 0, "encryption_config", 0, "kms_key_name"]}],
		["google_dataflow_job", {"name": "nightly", "template_gcs_path": "gs://templates/nightly", "temp_gcs_location": "gs://scratch"}, {}, {["kms_key_name"]}],
		["google_dataflow_flex_template_job", {"name": "nightly", "container_spec_gcs_path": "gs://templates/nightly.json"}, {}, {["kms_key_name"]}],
		["google_dataproc_metastore_service", {"service_id": "catalog", "location": "europe-west1"}, {}, {["encryption_config", 0, "kms_key"]}],
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE"}, {}, {["crypto_key_config", 0, "key_reference"]}],
		["google_composer_environment", {"name": "nightly"}, {}, {["config", 0, "encryption_config", 0, "kms_key_name"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_dataproc_cluster", {"name": "reports", "region": "europe-west1", "cluster_config": [{"encryption_config": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}]}, {}],
		["google_dataflow_job", {"name": "nightly", "template_gcs_path": "gs://templates/nightly", "temp_gcs_location": "gs://scratch", "kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_dataflow_flex_template_job", {"name": "nightly", "container_spec_gcs_path": "gs://templates/nightly.json", "kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_dataproc_metastore_service", {"service_id": "catalog", "location": "europe-west1", "encryption_config": [{"kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE", "crypto_key_config": [{"key_reference": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_composer_environment", {"name": "nightly", "config": [{"encryption_config": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
