package policies.kubernetes.no_duplicate_variables_test

import data.policies.kubernetes.no_duplicate_variables

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
								"name": "MODE",
								"value": "a",
							},
							{
								"name": "MODE",
								"value": "b",
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
									"value": "a",
								},
								{
									"name": "MODE",
									"value": "b",
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
								"value": "a",
							},
							{
								"name": "MODE",
								"value": "b",
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
	findings := no_duplicate_variables.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web sets the variable `MODE` of container `web` twice",
			"path": ["spec", "containers", 0, "env", 1],
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
						"env": [
							{
								"name": "MODE",
								"value": "a",
							},
							{
								"name": "LEVEL",
								"value": "b",
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
									"value": "a",
								},
								{
									"name": "LEVEL",
									"value": "b",
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
								"value": "a",
							},
							{
								"name": "LEVEL",
								"value": "b",
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

test_allow_2 if {
	no_duplicate_variables.deny == set() with input as _input_2
}
