package policies.terraform.google.vertex_customer_keys_test

import data.policies.terraform.google.vertex_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vertex_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_vertex_ai_dataset", {"display_name": "prices", "metadata_schema_uri": "gs://google-cloud-aiplatform/schema/dataset/metadata/image_1.0.0.yaml"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
		["google_vertex_ai_endpoint", {"name": "1", "display_name": "prices", "location": "europe-west1"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
		["google_vertex_ai_featurestore", {"name": "prices", "region": "europe-west1"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
		["google_vertex_ai_metadata_store", {"name": "default", "region": "europe-west1"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
		["google_vertex_ai_tensorboard", {"display_name": "prices"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
		["google_vertex_ai_index", {"display_name": "prices"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
		["google_vertex_ai_deployment_resource_pool", {"name": "prices"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
		["google_vertex_ai_feature_online_store", {"name": "prices"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_vertex_ai_dataset", {"display_name": "prices", "metadata_schema_uri": "gs://google-cloud-aiplatform/schema/dataset/metadata/image_1.0.0.yaml", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_vertex_ai_endpoint", {"name": "1", "display_name": "prices", "location": "europe-west1", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_vertex_ai_featurestore", {"name": "prices", "region": "europe-west1", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_vertex_ai_metadata_store", {"name": "default", "region": "europe-west1", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_vertex_ai_tensorboard", {"display_name": "prices", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_vertex_ai_index", {"display_name": "prices", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_vertex_ai_deployment_resource_pool", {"name": "prices", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_vertex_ai_feature_online_store", {"name": "prices", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
	] {
		_paths(case) == set()
	}
}
