package policies.terraform.google.dataflow_private_workers_test

import data.policies.terraform.google.dataflow_private_workers

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := dataflow_private_workers.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_dataflow_job", {"name": "nightly", "template_gcs_path": "gs://templates/nightly", "temp_gcs_location": "gs://scratch", "ip_configuration": "WORKER_IP_PUBLIC"}, {}, {["ip_configuration"]}],
		["google_dataflow_job", {"name": "nightly", "template_gcs_path": "gs://templates/nightly", "temp_gcs_location": "gs://scratch"}, {}, {["ip_configuration"]}],
		["google_dataflow_flex_template_job", {"name": "nightly", "container_spec_gcs_path": "gs://templates/nightly.json", "ip_configuration": "WORKER_IP_PUBLIC"}, {}, {["ip_configuration"]}],
		["google_dataflow_flex_template_job", {"name": "nightly", "container_spec_gcs_path": "gs://templates/nightly.json"}, {}, {["ip_configuration"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_dataflow_job", {"name": "nightly", "template_gcs_path": "gs://templates/nightly", "temp_gcs_location": "gs://scratch", "ip_configuration": "WORKER_IP_PRIVATE"}, {}],
		["google_dataflow_flex_template_job", {"name": "nightly", "container_spec_gcs_path": "gs://templates/nightly.json", "ip_configuration": "WORKER_IP_PRIVATE"}, {}],
	] {
		_paths(case) == set()
	}
}
