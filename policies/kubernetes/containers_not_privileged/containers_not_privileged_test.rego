package policies.kubernetes.containers_not_privileged_test

import data.policies.kubernetes.containers_not_privileged

_workload(containers) := {"subject": {"address": "Deployment shop/web", "views": {"containers": containers}}}

_container(config) := {"name": "web", "path": ["spec", "containers", 0], "config": config}

test_deny_privileged_container if {
	container := _container({"securityContext": {"privileged": true}})
	findings := containers_not_privileged.deny with input as _workload([container])
	findings == {{
		"message": "Deployment shop/web runs container `web` as privileged",
		"path": ["spec", "containers", 0, "securityContext", "privileged"],
	}}
}

test_deny_each_privileged_container if {
	setup := {"name": "setup", "path": ["i"], "config": {"securityContext": {"privileged": true}}}
	debug := {"name": "debug", "path": ["e"], "config": {"securityContext": {"privileged": true}}}
	findings := containers_not_privileged.deny with input as _workload([setup, _container({}), debug])
	{finding.path[0] | some finding in findings} == {"i", "e"}
}

test_allow_unprivileged_container if {
	container := _container({"securityContext": {"privileged": false}})
	containers_not_privileged.deny == set() with input as _workload([container])
}

test_allow_container_without_security_context if {
	containers_not_privileged.deny == set() with input as _workload([_container({"image": "web:1.4"})])
}

test_allow_values_of_the_wrong_type if {
	wrong := [_container({"securityContext": null}), _container({"securityContext": "privileged"}), _container(null)]
	containers_not_privileged.deny == set() with input as _workload(wrong)
}

test_allow_workload_without_containers if {
	containers_not_privileged.deny == set() with input as _workload([])
}
