package policies.kubernetes.probe_ports_declared_test

import data.policies.kubernetes.probe_ports_declared

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
								"ports": [
									{
										"name": "http",
										"containerPort": 8080,
									},
								],
								"livenessProbe": {
									"httpGet": {
										"path": "/",
										"port": 9090,
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
							"ports": [
								{
									"name": "http",
									"containerPort": 8080,
								},
							],
							"livenessProbe": {
								"httpGet": {
									"path": "/",
									"port": 9090,
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
						"ports": [
							{
								"name": "http",
								"containerPort": 8080,
							},
						],
						"livenessProbe": {
							"httpGet": {
								"path": "/",
								"port": 9090,
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

test_deny_1 if {
	findings := probe_ports_declared.deny with input as _input_1
	findings == {
		{
			"message": "Deployment shop/web has a `livenessProbe` for a port that container `web` does not declare",
			"path": ["spec", "template", "spec", "containers", 0, "livenessProbe", "httpGet", "port"],
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
								"ports": [
									{
										"name": "http",
										"containerPort": 8080,
									},
								],
								"livenessProbe": {
									"httpGet": {
										"path": "/",
										"port": "http",
									},
								},
								"readinessProbe": {
									"tcpSocket": {
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
							"ports": [
								{
									"name": "http",
									"containerPort": 8080,
								},
							],
							"livenessProbe": {
								"httpGet": {
									"path": "/",
									"port": "http",
								},
							},
							"readinessProbe": {
								"tcpSocket": {
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
						"ports": [
							{
								"name": "http",
								"containerPort": 8080,
							},
						],
						"livenessProbe": {
							"httpGet": {
								"path": "/",
								"port": "http",
							},
						},
						"readinessProbe": {
							"tcpSocket": {
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

test_allow_2 if {
	probe_ports_declared.deny == set() with input as _input_2
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
									"exec": {
										"command": [
											"true",
										],
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
								"exec": {
									"command": [
										"true",
									],
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
							"exec": {
								"command": [
									"true",
								],
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
	probe_ports_declared.deny == set() with input as _input_3
}
