package policies.kubernetes.health_probes_test

import data.policies.kubernetes.health_probes

_input_1 := {
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
	findings := health_probes.deny with input as _input_1
	findings == {
		{
			"message": "Deployment shop/web runs container `web` without a `livenessProbe`",
			"path": ["spec", "template", "spec", "containers", 0],
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
						"image": "registry.example/shop/web:1.4.2",
						"livenessProbe": null,
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
							"livenessProbe": null,
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
						"livenessProbe": null,
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
	findings := health_probes.deny with input as _input_2
	findings == {
		{
			"message": "Pod shop/web runs container `web` without a `livenessProbe`",
			"path": ["spec", "containers", 0],
		},
	}
}

_input_3 := {
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
								"livenessProbe": {
									"httpGet": {
										"path": "/health",
										"port": 8080,
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
							"livenessProbe": {
								"httpGet": {
									"path": "/health",
									"port": 8080,
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
						"livenessProbe": {
							"httpGet": {
								"path": "/health",
								"port": 8080,
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
	health_probes.deny == set() with input as _input_3
}

test_applies if {
	health_probes.applies with input as _input_1
	not health_probes.applies with input as {
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
					"restartPolicy": "Never",
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
						"restartPolicy": "Never",
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
}
