package policies.kubernetes.no_system_namespace_test

import data.policies.kubernetes.no_system_namespace

_input_1 := {
	"subject": {
		"type": "kubernetes.Pod",
		"name": "web",
		"address": "Pod kube-system/web",
		"config": {
			"apiVersion": "v1",
			"kind": "Pod",
			"metadata": {"name": "web", "namespace": "kube-system"},
			"spec": {
				"containers": [
					{
						"name": "web",
						"image": "registry.example/shop/web:1.4.2",
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
						},
					],
				},
				"metadata": {"name": "web", "namespace": "kube-system"},
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
	findings := no_system_namespace.deny with input as _input_1
	findings == {
		{"message": "Pod kube-system/web is placed in a system namespace", "path": ["metadata", "namespace"]},
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
						"image": "registry.example/shop/web:1.4.2",
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

test_allow_2 if {
	no_system_namespace.deny == set() with input as _input_2
}

test_applies if {
	no_system_namespace.applies with input as _input_1
	not no_system_namespace.applies with input as {
		"subject": {
			"type": "kubernetes.Pod",
			"name": "kube-proxy",
			"address": "Pod kube-system/kube-proxy",
			"config": {
				"apiVersion": "v1",
				"kind": "Pod",
				"metadata": {"name": "kube-proxy", "namespace": "kube-system"},
				"spec": {
					"containers": [
						{
							"name": "web",
							"image": "registry.example/shop/web:1.4.2",
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
							},
						],
					},
					"metadata": {
						"name": "kube-proxy",
						"namespace": "kube-system",
					},
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
	not no_system_namespace.applies with input as {
		"subject": {
			"type": "kubernetes.Pod",
			"name": "web",
			"address": "Pod kube-system/web",
			"config": {
				"apiVersion": "v1",
				"kind": "Pod",
				"metadata": {
					"name": "web",
					"namespace": "kube-system",
					"labels": {"tier": "control-plane"},
				},
				"spec": {
					"containers": [
						{
							"name": "web",
							"image": "registry.example/shop/web:1.4.2",
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
							},
						],
					},
					"metadata": {
						"name": "web",
						"namespace": "kube-system",
						"labels": {"tier": "control-plane"},
					},
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
	not no_system_namespace.applies with input as {
		"subject": {
			"type": "kubernetes.Pod",
			"name": "web",
			"address": "Pod kube-system/web",
			"config": {
				"apiVersion": "v1",
				"kind": "Pod",
				"metadata": {
					"name": "web",
					"namespace": "kube-system",
					"labels": {"k8s-app": "dns"},
				},
				"spec": {
					"containers": [
						{
							"name": "web",
							"image": "registry.example/shop/web:1.4.2",
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
							},
						],
					},
					"metadata": {
						"name": "web",
						"namespace": "kube-system",
						"labels": {"k8s-app": "dns"},
					},
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
}
