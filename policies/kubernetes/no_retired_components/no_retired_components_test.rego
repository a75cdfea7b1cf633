package policies.kubernetes.no_retired_components_test

import data.policies.kubernetes.no_retired_components

_pod(repository) := {"subject": {
	"type": "kubernetes.Pod",
	"address": "Pod shop/web",
	"config": {},
	"views": {"containers": [{"name": "web", "path": ["spec", "containers", 0], "image": {"repository": repository}}]},
}}

test_deny_retired_images if {
	findings := no_retired_components.deny with input as _pod("registry.k8s.io/ingress-nginx/controller")
	findings == {{
		"message": "Pod shop/web runs the Ingress NGINX controller, which is retired, in container `web`",
		"path": ["spec", "containers", 0, "image"],
	}}
	every repository in ["kubernetesui/dashboard", "k8s.gcr.io/kubernetes-dashboard-amd64", "kubernetesui/dashboard-web"] {
		count(no_retired_components.deny) == 1 with input as _pod(repository)
	}
}

test_deny_class_of_a_retired_controller if {
	findings := no_retired_components.deny with input as {"subject": {
		"type": "kubernetes.IngressClass",
		"address": "IngressClass nginx",
		"config": {"spec": {"controller": "k8s.io/ingress-nginx"}},
		"views": {},
	}}
	findings == {{
		"message": "IngressClass nginx is served by the Ingress NGINX controller, which is retired",
		"path": ["spec", "controller"],
	}}
}

test_allow_other_images if {
	no_retired_components.deny == set() with input as _pod("nginx/nginx-ingress")
	no_retired_components.deny == set() with input as _pod("registry.example/dashboard")
}
