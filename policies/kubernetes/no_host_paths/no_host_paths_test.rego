package policies.kubernetes.no_host_paths_test

import data.policies.kubernetes.no_host_paths

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
						"name": "host",
						"hostPath": {"path": "/data"},
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
							"name": "host",
							"hostPath": {
								"path": "/data",
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
	findings := no_host_paths.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web mounts `/data` of its node",
			"path": ["spec", "volumes", 0, "hostPath", "path"],
		},
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
				"volumes": ["configMap", "hostPath"],
			},
		},
		"views": {},
	},
}

test_deny_2 if {
	findings := no_host_paths.deny with input as _input_2
	findings == {
		{"message": "PodSecurityPolicy standard lets pods mount paths of their node", "path": ["spec", "volumes"]},
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
				"volumes": [{"name": "data", "emptyDir": {}}],
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
					"volumes": [{"name": "data", "emptyDir": {}}],
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
	no_host_paths.deny == set() with input as _input_3
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
			"spec": {"seLinux": {"rule": "RunAsAny"}, "volumes": ["configMap"]},
		},
		"views": {},
	},
}

test_allow_4 if {
	no_host_paths.deny == set() with input as _input_4
}

_input_5 := {
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
				"volumes": "none",
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
					"volumes": "none",
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

test_allow_wrong_type_5 if {
	no_host_paths.deny == set() with input as _input_5
}

test_control_plane_does_not_count if {
	containers := [{"path": [], "name": "a", "config": {"command": ["kube-apiserver", "--v=2"]}, "image": {"repository": "a"}}]
	not no_host_paths.applies with input as {"subject": {"views": {"containers": containers}}}
	no_host_paths.applies with input as {"subject": {"views": {}}}
}

test_persistent_volume if {
	count(no_host_paths.deny) == 1 with input as _volume({"hostPath": {"path": "/data"}})
	no_host_paths.deny == set() with input as _volume({"nfs": {"path": "/data"}})
}

_volume(spec) := {"subject": {
	"type": "kubernetes.PersistentVolume",
	"address": "PersistentVolume data",
	"config": {"spec": spec},
	"views": {},
}}
