package policies.terraform.google.artifacts_scanned_test

import data.policies.terraform.google.artifacts_scanned

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := artifacts_scanned.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_artifact_registry_repository", {"repository_id": "apps", "format": "DOCKER", "location": "europe-west1", "vulnerability_scanning_config": [{"enablement_config": "DISABLED"}]}, {}, {["vulnerability_scanning_config", 0, "enablement_config"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_artifact_registry_repository", {"repository_id": "apps", "format": "DOCKER", "location": "europe-west1"}, {}],
		["google_artifact_registry_repository", {"repository_id": "apps", "format": "DOCKER", "location": "europe-west1", "vulnerability_scanning_config": [{"enablement_config": "INHERITED"}]}, {}],
	] {
		_paths(case) == set()
	}
}
