package policies.terraform.google.artifact_tags_immutable_test

import data.policies.terraform.google.artifact_tags_immutable

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := artifact_tags_immutable.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_artifact_registry_repository", {"repository_id": "apps", "format": "DOCKER", "location": "europe-west1"}, {}, {["docker_config", 0, "immutable_tags"]}],
		["google_artifact_registry_repository", {"repository_id": "apps", "format": "DOCKER", "location": "europe-west1", "docker_config": [{"immutable_tags": false}]}, {}, {["docker_config", 0, "immutable_tags"]}],
	] {
		_paths(case) == case[3]
		artifact_tags_immutable.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_artifact_registry_repository", {"repository_id": "apps", "format": "DOCKER", "location": "europe-west1", "docker_config": [{"immutable_tags": true}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_artifact_registry_repository", {"format": "MAVEN"}, {}],
	] {
		not artifact_tags_immutable.applies with input as _resource(case[0], case[1], case[2])
	}
}
