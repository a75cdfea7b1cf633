package policies.kubernetes.no_frozen_registry_test

import data.policies.kubernetes.no_frozen_registry

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
						"image": "k8s.gcr.io/pause:3.5",
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
							"image": "k8s.gcr.io/pause:3.5",
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
						"image": "k8s.gcr.io/pause:3.5",
					},
					"image": {
						"reference": "k8s.gcr.io/pause:3.5",
						"repository": "k8s.gcr.io/pause",
						"tag": "3.5",
					},
				},
			],
		},
	},
}

test_deny_1 if {
	findings := no_frozen_registry.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web takes the image of container `web` from a frozen registry",
			"path": ["spec", "containers", 0, "image"],
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
						"image": "registry.k8s.io/pause:3.10",
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
							"image": "registry.k8s.io/pause:3.10",
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
						"image": "registry.k8s.io/pause:3.10",
					},
					"image": {
						"reference": "registry.k8s.io/pause:3.10",
						"repository": "registry.k8s.io/pause",
						"tag": "3.10",
					},
				},
			],
		},
	},
}

test_allow_2 if {
	no_frozen_registry.deny == set() with input as _input_2
}
