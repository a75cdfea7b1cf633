package policies.kubernetes.container_resource_limits_test

import data.policies.kubernetes.container_resource_limits

_workload(pod_resources, containers) := {"subject": {
	"address": "Deployment shop/web",
	"views": {"pod": {"path": ["spec", "template"], "spec": pod_resources}, "containers": containers},
}}

_container(type, resources) := {
	"type": type,
	"name": "web",
	"path": ["c", 0],
	"config": {"image": "web:1.4", "resources": resources},
}

_finding(missing) := {
	"message": sprintf("Deployment shop/web runs container `web` without a limit for %s", [missing]),
	"path": ["c", 0],
}

_deny(resources) := findings if {
	findings := container_resource_limits.deny with input as _workload({}, [_container("container", resources)])
}

test_deny_requests_only if {
	_deny({"requests": {"cpu": "50m", "memory": "64Mi"}}) == {_finding("cpu and memory")}
}

test_deny_missing_memory if {
	_deny({"limits": {"cpu": "1"}}) == {_finding("memory")}
}

test_deny_missing_cpu if {
	_deny({"limits": {"memory": "64Mi"}}) == {_finding("cpu")}
}

test_deny_values_of_the_wrong_type if {
	_deny(null) == {_finding("cpu and memory")}
	_deny("none") == {_finding("cpu and memory")}
	_deny({"limits": []}) == {_finding("cpu and memory")}
}

test_deny_init_container if {
	findings := container_resource_limits.deny with input as _workload({}, [_container("init", {})])
	findings == {_finding("cpu and memory")}
}

test_deny_what_the_organisation_adds if {
	resources := {"limits": {"cpu": 1, "memory": "64Mi"}}
	findings := _deny(resources) with data.parameters as {"ANX-K8S-0005": {"required": ["memory", "ephemeral-storage"]}}
	findings == {_finding("ephemeral-storage")}
}

test_allow_limits if {
	_deny({"limits": {"cpu": 1, "memory": "64Mi"}}) == set()
}

test_allow_what_the_organisation_does_not_ask_for if {
	resources := {"limits": {"memory": "64Mi", "ephemeral-storage": "1Gi"}}
	required := ["memory", "ephemeral-storage"]
	findings := _deny(resources) with data.parameters as {"ANX-K8S-0005": {"required": required}}
	findings == set()
}

test_allow_limits_of_the_pod if {
	pod := {"resources": {"limits": {"cpu": 1, "memory": "64Mi"}}}
	container_resource_limits.deny == set() with input as _workload(pod, [_container("container", {})])
}

test_allow_ephemeral_container if {
	container_resource_limits.deny == set() with input as _workload({}, [_container("ephemeral", {})])
}

test_allow_patch_of_a_container if {
	patch := {"type": "container", "name": "web", "path": ["c", 0], "config": {"name": "web"}}
	container_resource_limits.deny == set() with input as _workload({}, [patch])
}
