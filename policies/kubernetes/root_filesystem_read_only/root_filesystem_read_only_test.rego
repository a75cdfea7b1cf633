package policies.kubernetes.root_filesystem_read_only_test

import data.policies.kubernetes.root_filesystem_read_only

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

test_deny_1 if {
	findings := root_filesystem_read_only.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web lets container `web` write to its root filesystem",
			"path": ["spec", "containers", 0, "securityContext", "readOnlyRootFilesystem"],
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
								"securityContext": {
									"readOnlyRootFilesystem": false,
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
							"securityContext": {
								"readOnlyRootFilesystem": false,
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
						"securityContext": {
							"readOnlyRootFilesystem": false,
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
	findings := root_filesystem_read_only.deny with input as _input_2
	findings == {
		{
			"message": "Deployment shop/web lets container `web` write to its root filesystem",
			"path": ["spec", "template", "spec", "containers", 0, "securityContext", "readOnlyRootFilesystem"],
		},
	}
}

_input_3 := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"name": "standard",
		"address": "PodSecurityPolicy standard",
		"config": {
			"apiVersion": "policy/v1beta1",
			"kind": "PodSecurityPolicy",
			"metadata": {"name": "standard"},
			"spec": {"seLinux": {"rule": "RunAsAny"}},
		},
		"views": {},
	},
}

test_deny_3 if {
	findings := root_filesystem_read_only.deny with input as _input_3
	findings == {
		{
			"message": "PodSecurityPolicy standard lets containers write to their root filesystems",
			"path": ["spec", "readOnlyRootFilesystem"],
		},
	}
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
						"securityContext": {
							"readOnlyRootFilesystem": true,
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
							"securityContext": {
								"readOnlyRootFilesystem": true,
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
						"securityContext": {
							"readOnlyRootFilesystem": true,
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

test_allow_4 if {
	root_filesystem_read_only.deny == set() with input as _input_4
}

_input_5 := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"name": "standard",
		"address": "PodSecurityPolicy standard",
		"config": {
			"apiVersion": "policy/v1beta1",
			"kind": "PodSecurityPolicy",
			"metadata": {"name": "standard"},
			"spec": {
				"seLinux": {"rule": "RunAsAny"},
				"readOnlyRootFilesystem": true,
			},
		},
		"views": {},
	},
}

test_allow_5 if {
	root_filesystem_read_only.deny == set() with input as _input_5
}
