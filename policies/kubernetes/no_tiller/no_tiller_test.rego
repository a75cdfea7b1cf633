package policies.kubernetes.no_tiller_test

import data.policies.kubernetes.no_tiller

_workload(repository) := {"subject": {
	"type": "kubernetes.Deployment",
	"address": "Deployment web",
	"views": {"containers": [{"path": ["spec"], "name": "main", "image": {"repository": repository}}]},
}}

test_deny_tiller if {
	every repository in ["gcr.io/kubernetes-helm/tiller", "tiller-image", "mirror/helm-tiller"] {
		findings := no_tiller.deny with input as _workload(repository)
		findings == {{"message": "Deployment web runs Tiller in container `main`", "path": ["spec", "image"]}}
	}
}

test_deny_service if {
	findings := no_tiller.deny with input as {"subject": {
		"type": "kubernetes.Service",
		"address": "Service tiller",
		"config": {"spec": {"selector": {"app": "helm", "name": "tiller"}}},
		"views": {},
	}}
	findings == {{"message": "Service tiller leads to Tiller", "path": ["spec", "selector", "name"]}}
}

test_allow_others if {
	no_tiller.deny == set() with input as _workload("registry.example/shop/distiller")
	no_tiller.deny == set() with input as {"subject": {
		"type": "kubernetes.Service",
		"address": "Service web",
		"config": {"spec": {"selector": {"app": "web"}}},
		"views": {},
	}}
}
