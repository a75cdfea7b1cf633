package policies.kubernetes.container_storage_limits_test

import data.policies.kubernetes.container_storage_limits

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
						"resources": {"limits": {"memory": "1Gi"}},
					},
				],
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
							"resources": {"limits": {"memory": "1Gi"}},
						},
					],
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
						"resources": {"limits": {"memory": "1Gi"}},
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
	findings := container_storage_limits.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web runs container `web` without a limit of ephemeral-storage",
			"path": ["spec", "containers", 0, "resources", "limits", "ephemeral-storage"],
		},
	}
}

_input_2 := {
	"subject": {
		"type": "kubernetes.Deployment",
		"name": "web",
		"address": "Deployment shop/web",
		"config": {
			"apiVersion": "apps/v1",
			"kind": "Deployment",
			"metadata": {"name": "web", "namespace": "shop"},
			"spec": {
				"replicas": 2,
				"selector": {"matchLabels": {"app": "web"}},
				"template": {
					"metadata": {"labels": {"app": "web"}},
					"spec": {
						"containers": [
							{
								"name": "web",
								"image": "registry.example/shop/web:1.4.2",
								"resources": {
									"limits": {
										"x": "1",
									},
								},
							},
						],
					},
				},
			},
		},
		"views": {
			"pod": {
				"path": ["spec", "template"],
				"spec": {
					"containers": [
						{
							"name": "web",
							"image": "registry.example/shop/web:1.4.2",
							"resources": {
								"limits": {
									"x": "1",
								},
							},
						},
					],
				},
				"metadata": {"labels": {"app": "web"}},
			},
			"containers": [
				{
					"path": [
						"spec",
						"template",
						"spec",
						"containers",
						0,
					],
					"type": "container",
					"name": "web",
					"config": {
						"name": "web",
						"image": "registry.example/shop/web:1.4.2",
						"resources": {
							"limits": {
								"x": "1",
							},
						},
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

test_deny_2 if {
	findings := container_storage_limits.deny with input as _input_2
	findings == {
		{
			"message": "Deployment shop/web runs container `web` without a limit of ephemeral-storage",
			"path": ["spec", "template", "spec", "containers", 0, "resources", "limits", "ephemeral-storage"],
		},
	}
}

_input_3 := {
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
						"resources": {
							"limits": {
								"ephemeral-storage": "1Gi",
							},
						},
					},
				],
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
							"resources": {
								"limits": {
									"ephemeral-storage": "1Gi",
								},
							},
						},
					],
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
						"resources": {
							"limits": {
								"ephemeral-storage": "1Gi",
							},
						},
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

test_allow_3 if {
	container_storage_limits.deny == set() with input as _input_3
}

_input_4 := {
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
				"resources": {"limits": {"ephemeral-storage": "1Gi"}},
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
					"resources": {
						"limits": {
							"ephemeral-storage": "1Gi",
						},
					},
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

test_allow_4 if {
	container_storage_limits.deny == set() with input as _input_4
}

_pod(of_pod, of_container, type) := {"subject": {
	"address": "Pod web",
	"views": {
		"pod": {"path": [], "spec": {"resources": {"limits": of_pod}}},
		"containers": [{
			"path": ["c"],
			"name": "web",
			"type": type,
			"config": {"image": "web:1", "resources": {"limits": of_container}},
		}],
	},
}}

test_deny_other_limits_of_the_pod if {
	container_storage_limits.applies with input as _pod({"cpu": 1}, {}, "container")
	findings := container_storage_limits.deny with input as _pod({"cpu": 1}, {}, "container")
	{finding.path | some finding in findings} == {["c", "resources", "limits", "ephemeral-storage"]}
	container_storage_limits.deny == set() with input as _pod({"cpu": 1}, {}, "ephemeral")
}

# What has no limit at all is told by the policies on memory and CPU.
test_no_limit_is_left_to_other_policies if {
	container_storage_limits.deny == set() with input as _pod({}, {}, "container")
	not container_storage_limits.applies with input as _pod({}, {}, "container")
}
