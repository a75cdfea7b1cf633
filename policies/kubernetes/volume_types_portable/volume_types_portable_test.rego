package policies.kubernetes.volume_types_portable_test

import data.policies.kubernetes.volume_types_portable

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
				"volumes": [
					{
						"name": "code",
						"gitRepo": {
							"repository": "https://git.example/shop.git",
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
						},
					],
					"volumes": [
						{
							"name": "code",
							"gitRepo": {
								"repository": "https://git.example/shop.git",
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
	findings := volume_types_portable.deny with input as _input_1
	findings == {
		{"message": "Pod shop/web has a volume of the type gitRepo", "path": ["spec", "volumes", 0, "gitRepo"]},
	}
}

_input_2 := {
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
				"volumes": ["flexVolume"],
			},
		},
		"views": {},
	},
}

test_deny_2 if {
	findings := volume_types_portable.deny with input as _input_2
	findings == {
		{"message": "PodSecurityPolicy standard allows volumes of the type flexVolume", "path": ["spec", "volumes"]},
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
				"volumes": [
					{
						"name": "data",
						"persistentVolumeClaim": {
							"claimName": "data",
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
						},
					],
					"volumes": [
						{
							"name": "data",
							"persistentVolumeClaim": {
								"claimName": "data",
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
	volume_types_portable.deny == set() with input as _input_3
}

_input_4 := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"name": "standard",
		"address": "PodSecurityPolicy standard",
		"config": {
			"apiVersion": "policy/v1beta1",
			"kind": "PodSecurityPolicy",
			"metadata": {"name": "standard"},
			"spec": {"seLinux": {"rule": "RunAsAny"}, "volumes": ["secret"]},
		},
		"views": {},
	},
}

test_allow_4 if {
	volume_types_portable.deny == set() with input as _input_4
}
