package policies.kubernetes.secrets_mounted_as_files_test

import data.policies.kubernetes.secrets_mounted_as_files

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
						"env": [
							{
								"name": "DB_PASSWORD",
								"valueFrom": {
									"secretKeyRef": {
										"name": "database",
										"key": "password",
									},
								},
							},
						],
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
							"env": [
								{
									"name": "DB_PASSWORD",
									"valueFrom": {
										"secretKeyRef": {
											"name": "database",
											"key": "password",
										},
									},
								},
							],
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
						"env": [
							{
								"name": "DB_PASSWORD",
								"valueFrom": {
									"secretKeyRef": {
										"name": "database",
										"key": "password",
									},
								},
							},
						],
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
	findings := secrets_mounted_as_files.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web passes a secret to container `web` in a variable",
			"path": ["spec", "containers", 0, "env", 0],
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
								"envFrom": [
									{
										"secretRef": {
											"name": "database",
										},
									},
								],
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
							"envFrom": [
								{
									"secretRef": {
										"name": "database",
									},
								},
							],
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
						"envFrom": [
							{
								"secretRef": {
									"name": "database",
								},
							},
						],
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
	findings := secrets_mounted_as_files.deny with input as _input_2
	findings == {
		{
			"message": "Deployment shop/web passes a secret to container `web` in variables",
			"path": ["spec", "template", "spec", "containers", 0, "envFrom", 0, "secretRef"],
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
						"env": [
							{
								"name": "MODE",
								"value": "x",
							},
						],
						"envFrom": [
							{
								"configMapRef": {
									"name": "settings",
								},
							},
						],
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
							"env": [
								{
									"name": "MODE",
									"value": "x",
								},
							],
							"envFrom": [
								{
									"configMapRef": {
										"name": "settings",
									},
								},
							],
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
						"env": [
							{
								"name": "MODE",
								"value": "x",
							},
						],
						"envFrom": [
							{
								"configMapRef": {
									"name": "settings",
								},
							},
						],
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
	secrets_mounted_as_files.deny == set() with input as _input_3
}
