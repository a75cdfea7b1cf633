package policies.kubernetes.no_host_network_test

import data.policies.kubernetes.no_host_network

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
						"hostNetwork": true,
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
					"hostNetwork": true,
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
	findings := no_host_network.deny with input as _input_1
	findings == {
		{
			"message": "Deployment shop/web shares the network of its node",
			"path": ["spec", "template", "spec", "hostNetwork"],
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
			"spec": {"seLinux": {"rule": "RunAsAny"}, "hostNetwork": true},
		},
		"views": {},
	},
}

test_deny_2 if {
	findings := no_host_network.deny with input as _input_2
	findings == {
		{"message": "PodSecurityPolicy standard lets pods share the network of their node", "path": ["spec", "hostNetwork"]},
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
				"hostNetwork": false,
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
					"hostNetwork": false,
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
	no_host_network.deny == set() with input as _input_3
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
			"spec": {"seLinux": {"rule": "RunAsAny"}},
		},
		"views": {},
	},
}

test_allow_4 if {
	no_host_network.deny == set() with input as _input_4
}

test_deny_policy_beside_another_that_allows_it if {
	count(no_host_network.deny) > 0 with input as _beside({"hostNetwork": true})
}

test_allow_policy_beside_one_that_forbids_it if {
	no_host_network.deny == set() with input as _beside({"hostNetwork": false})
}

_beside(spec) := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"address": "PodSecurityPolicy wide",
		"config": {"spec": {"hostNetwork": true}},
		"views": {},
	},
	"related": {"kubernetes.PodSecurityPolicy": [{"config": {"spec": spec}}]},
}

test_control_plane_does_not_count if {
	containers := [{"path": [], "name": "a", "config": {"command": ["kube-apiserver", "--v=2"]}, "image": {"repository": "a"}}]
	not no_host_network.applies with input as {"subject": {"views": {"containers": containers}}}
	no_host_network.applies with input as {"subject": {"views": {}}}
}
