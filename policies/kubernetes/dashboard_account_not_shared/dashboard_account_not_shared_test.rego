package policies.kubernetes.dashboard_account_not_shared_test

import data.policies.kubernetes.dashboard_account_not_shared

_input_1 := {
	"subject": {
		"type": "kubernetes.Pod",
		"name": "web",
		"address": "Pod shop/web",
		"config": {
			"apiVersion": "v1",
			"kind": "Pod",
			"metadata": {"name": "web", "namespace": "shop"},
			"spec": {
				"containers": [
					{
						"name": "web",
						"image": "registry.example/shop/web:1.4.2",
					},
				],
				"serviceAccountName": "kubernetes-dashboard",
			},
		},
		"views": {
			"pod": {
				"path": [],
				"spec": {
					"containers": [
						{
							"name": "web",
							"image": "registry.example/shop/web:1.4.2",
						},
					],
					"serviceAccountName": "kubernetes-dashboard",
				},
				"metadata": {"name": "web", "namespace": "shop"},
			},
			"containers": [
				{
					"path": ["spec", "containers", 0],
					"type": "container",
					"name": "web",
					"config": {
						"name": "web",
						"image": "registry.example/shop/web:1.4.2",
					},
					"image": {
						"reference": "registry.example/shop/web:1.4.2",
						"repository": "registry.example/shop/web",
						"tag": "1.4.2",
					},
				},
			],
		},
	},
}

test_deny_1 if {
	findings := dashboard_account_not_shared.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web runs as the service account of the dashboard",
			"path": ["spec", "serviceAccountName"],
		},
	}
}

_input_2 := {
	"subject": {
		"type": "kubernetes.Pod",
		"name": "web",
		"address": "Pod shop/web",
		"config": {
			"apiVersion": "v1",
			"kind": "Pod",
			"metadata": {"name": "web", "namespace": "shop"},
			"spec": {
				"containers": [
					{
						"name": "web",
						"image": "kubernetesui/dashboard:v2.7.0",
					},
				],
				"serviceAccountName": "kubernetes-dashboard",
			},
		},
		"views": {
			"pod": {
				"path": [],
				"spec": {
					"containers": [
						{
							"name": "web",
							"image": "kubernetesui/dashboard:v2.7.0",
						},
					],
					"serviceAccountName": "kubernetes-dashboard",
				},
				"metadata": {"name": "web", "namespace": "shop"},
			},
			"containers": [
				{
					"path": ["spec", "containers", 0],
					"type": "container",
					"name": "web",
					"config": {
						"name": "web",
						"image": "kubernetesui/dashboard:v2.7.0",
					},
					"image": {
						"reference": "kubernetesui/dashboard:v2.7.0",
						"repository": "kubernetesui/dashboard",
						"tag": "v2.7.0",
					},
				},
			],
		},
	},
}

test_allow_2 if {
	dashboard_account_not_shared.deny == set() with input as _input_2
}

_binding(account, role) := {"subject": {
	"address": "RoleBinding shop/read",
	"config": {"roleRef": {"name": role}, "subjects": [{"kind": "ServiceAccount", "name": account}]},
	"views": {},
}}

test_deny_binding_across if {
	findings := dashboard_account_not_shared.deny with input as _binding("kubernetes-dashboard", "view")
	findings == {{
		"message": "RoleBinding shop/read gives kubernetes-dashboard the role view",
		"path": ["subjects", 0],
	}}
	count(dashboard_account_not_shared.deny) == 1 with input as _binding("shop", "kubernetes-dashboard")
}

test_allow_own_binding if {
	dashboard_account_not_shared.deny == set() with input as _binding("kubernetes-dashboard", "kubernetes-dashboard")
	dashboard_account_not_shared.deny == set() with input as _binding("kubernetes-dashboard-web", "kubernetes-dashboard")
	dashboard_account_not_shared.deny == set() with input as _binding("kubernetes-dashboard", "system:metrics")
	dashboard_account_not_shared.deny == set() with input as _binding("shop", "view")
}
