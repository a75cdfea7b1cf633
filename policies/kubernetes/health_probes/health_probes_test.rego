package policies.kubernetes.health_probes_test

import data.policies.kubernetes.health_probes

_workload(container) := {"subject": {"address": "Deployment shop/web", "views": {"containers": [container]}}}

_container(type, config) := {"type": type, "name": "web", "path": ["c", 0], "config": config}

_finding(missing) := {
	"message": sprintf("Deployment shop/web runs container `web` without a probe for %s", [missing]),
	"path": ["c", 0],
}

_probe := {"httpGet": {"path": "/healthz", "port": 8080}}

test_deny_no_probe if {
	container := _container("container", {"image": "web:1.4"})
	health_probes.deny == {_finding("liveness and readiness")} with input as _workload(container)
}

test_deny_missing_readiness if {
	container := _container("container", {"image": "web:1.4", "livenessProbe": _probe})
	health_probes.deny == {_finding("readiness")} with input as _workload(container)
}

test_deny_missing_liveness if {
	container := _container("container", {"image": "web:1.4", "readinessProbe": _probe, "livenessProbe": null})
	health_probes.deny == {_finding("liveness")} with input as _workload(container)
}

test_deny_startup_probe_only if {
	container := _container("container", {"image": "web:1.4", "startupProbe": _probe})
	health_probes.deny == {_finding("liveness and readiness")} with input as _workload(container)
}

test_allow_both_probes if {
	container := _container("container", {"image": "web:1.4", "readinessProbe": _probe, "livenessProbe": _probe})
	health_probes.deny == set() with input as _workload(container)
}

test_allow_what_the_organisation_does_not_ask_for if {
	container := _container("container", {"image": "web:1.4", "readinessProbe": _probe})
	health_probes.deny == set() with input as _workload(container)
		with data.parameters as {"ANX-K8S-0011": {"required": ["readiness"]}}
}

test_allow_init_container if {
	health_probes.deny == set() with input as _workload(_container("init", {"image": "web:1.4"}))
}

test_allow_ephemeral_container if {
	health_probes.deny == set() with input as _workload(_container("ephemeral", {"image": "web:1.4"}))
}

test_allow_patch_of_a_container if {
	health_probes.deny == set() with input as _workload(_container("container", {"name": "web"}))
}
