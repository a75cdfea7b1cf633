package policies.terraform.google.workloads_own_account_test

import data.policies.terraform.google.workloads_own_account

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := workloads_own_account.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22"}, {}, {["service_account_email"]}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1", "service_config": [{"available_memory": "256M"}]}, {}, {["service_config", 0, "service_account_email"]}],
		["google_cloud_run_v2_service", {"name": "shop", "location": "europe-west1"}, {}, {["template", 0, "service_account"]}],
		["google_cloud_run_v2_job", {"name": "shop", "location": "europe-west1"}, {}, {["template", 0, "template", 0, "service_account"]}],
		["google_cloud_run_service", {"name": "shop", "location": "europe-west1"}, {}, {["template", 0, "spec", 0, "service_account_name"]}],
		["google_dataproc_cluster", {"name": "reports", "region": "europe-west1"}, {}, {["cluster_config", 0, "gce_cluster_config", 0, "service_account"]}],
		["google_dataflow_job", {"name": "nightly", "template_gcs_path": "gs://templates/nightly", "temp_gcs_location": "gs://scratch"}, {}, {["service_account_email"]}],
		["google_composer_environment", {"name": "nightly"}, {}, {["config", 0, "node_config", 0, "service_account"]}],
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b"}, {}, {["service_account"]}],
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b"}, {}, {["gce_setup", 0, "service_accounts", 0, "email"]}],
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE"}, {}, {["dataproc_service_account"]}],
		["google_cloudbuild_trigger", {"name": "build", "filename": "cloudbuild.yaml"}, {}, {["service_account"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "service_account_email": "reports@shop-1234.iam.gserviceaccount.com"}, {}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1", "service_config": [{"available_memory": "256M", "service_account_email": "reports@shop-1234.iam.gserviceaccount.com"}]}, {}],
		["google_cloud_run_v2_service", {"name": "shop", "location": "europe-west1", "template": [{"service_account": "reports@shop-1234.iam.gserviceaccount.com"}]}, {}],
		["google_cloud_run_v2_job", {"name": "shop", "location": "europe-west1", "template": [{"template": [{"service_account": "reports@shop-1234.iam.gserviceaccount.com"}]}]}, {}],
		["google_cloud_run_service", {"name": "shop", "location": "europe-west1", "template": [{"spec": [{"service_account_name": "reports@shop-1234.iam.gserviceaccount.com"}]}]}, {}],
		["google_dataproc_cluster", {"name": "reports", "region": "europe-west1", "cluster_config": [{"gce_cluster_config": [{"service_account": "reports@shop-1234.iam.gserviceaccount.com"}]}]}, {}],
		["google_dataflow_job", {"name": "nightly", "template_gcs_path": "gs://templates/nightly", "temp_gcs_location": "gs://scratch", "service_account_email": "reports@shop-1234.iam.gserviceaccount.com"}, {}],
		["google_composer_environment", {"name": "nightly", "config": [{"node_config": [{"service_account": "reports@shop-1234.iam.gserviceaccount.com"}]}]}, {}],
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b", "service_account": "reports@shop-1234.iam.gserviceaccount.com"}, {}],
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b", "gce_setup": [{"service_accounts": [{"email": "reports@shop-1234.iam.gserviceaccount.com"}]}]}, {}],
		["google_data_fusion_instance", {"name": "reports", "type": "ENTERPRISE", "dataproc_service_account": "reports@shop-1234.iam.gserviceaccount.com"}, {}],
		["google_cloudbuild_trigger", {"name": "build", "filename": "cloudbuild.yaml", "service_account": "reports@shop-1234.iam.gserviceaccount.com"}, {}],
	] {
		_paths(case) == set()
	}
}
