package policies.kubernetes.no_token_mounted_test

import data.policies.kubernetes.no_token_mounted

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
					"serviceAccountName": "web",
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
	findings := no_token_mounted.deny with input as _input_1
	findings == {
		{
			"message": "Deployment shop/web mounts a token of its service account",
			"path": ["spec", "template", "spec", "automountServiceAccountToken"],
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
					},
				],
				"automountServiceAccountToken": true,
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
					"automountServiceAccountToken": true,
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

test_deny_2 if {
	findings := no_token_mounted.deny with input as _input_2
	findings == {
		{
			"message": "Pod shop/web mounts a token of its service account",
			"path": ["spec", "automountServiceAccountToken"],
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
					},
				],
				"automountServiceAccountToken": false,
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
					"automountServiceAccountToken": false,
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

test_allow_3 if {
	no_token_mounted.deny == set() with input as _input_3
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
				"serviceAccountName": "web",
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
					"serviceAccountName": "web",
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
	"related": {
		"kubernetes.ServiceAccount": [
			{
				"type": "kubernetes.ServiceAccount",
				"name": "web",
				"address": "ServiceAccount shop/web",
				"config": {
					"automountServiceAccountToken": false,
				},
			},
		],
	},
}

test_allow_4 if {
	no_token_mounted.deny == set() with input as _input_4
}

# The token of the account `default` is told by the policy on that account.
test_default_account_is_left_to_another_policy if {
	every spec in [{}, {"serviceAccountName": "default"}, {"serviceAccount": ""}] {
		pod := {"subject": {"views": {
			"pod": {"path": [], "spec": spec},
			"containers": [{"config": {"image": "web:1"}}],
		}}}
		no_token_mounted.deny == set() with input as pod
		not no_token_mounted.applies with input as pod
	}
}

test_applies if {
	no_token_mounted.applies with input as _input_1
	not no_token_mounted.applies with input as {
		"subject": {
			"type": "kubernetes.Pod",
			"name": "web",
			"address": "Pod shop/web",
			"config": {
				"apiVersion": "v1",
				"kind": "Pod",
				"metadata": {"name": "web", "namespace": "shop"},
				"spec": {"containers": [{"name": "web", "env": []}]},
			},
			"views": {
				"pod": {
					"path": [],
					"spec": {"containers": [{"name": "web", "env": []}]},
					"metadata": {"name": "web", "namespace": "shop"},
				},
				"containers": [
					{
						"path": ["spec", "containers", 0],
						"type": "container",
						"name": "web",
						"config": {"name": "web", "env": []},
					},
				],
			},
		},
	}
}
