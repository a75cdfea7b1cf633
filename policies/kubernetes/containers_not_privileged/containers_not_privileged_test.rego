package policies.kubernetes.containers_not_privileged_test

import data.policies.kubernetes.containers_not_privileged

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
								"securityContext": {
									"privileged": true,
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
								"privileged": true,
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
							"privileged": true,
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
	findings := containers_not_privileged.deny with input as _input_1
	findings == {
		{
			"message": "Deployment shop/web runs container `web` as privileged",
			"path": ["spec", "template", "spec", "containers", 0, "securityContext", "privileged"],
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
				"initContainers": [
					{
						"name": "setup",
						"image": "registry.example/setup:1",
						"securityContext": {
							"privileged": true,
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
					"initContainers": [
						{
							"name": "setup",
							"image": "registry.example/setup:1",
							"securityContext": {
								"privileged": true,
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
				{
					"path": ["spec", "initContainers", 0],
					"type": "init",
					"name": "setup",
					"config": {
						"name": "setup",
						"image": "registry.example/setup:1",
						"securityContext": {
							"privileged": true,
						},
					},
					"image": {
						"reference": "registry.example/setup:1",
						"repository": "registry.example/setup",
						"tag": "1",
					},
				},
			],
		},
	},
}

test_deny_2 if {
	findings := containers_not_privileged.deny with input as _input_2
	findings == {
		{
			"message": "Pod shop/web runs container `setup` as privileged",
			"path": ["spec", "initContainers", 0, "securityContext", "privileged"],
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
			"spec": {"seLinux": {"rule": "RunAsAny"}, "privileged": true},
		},
		"views": {},
	},
}

test_deny_3 if {
	findings := containers_not_privileged.deny with input as _input_3
	findings == {
		{"message": "PodSecurityPolicy standard allows privileged containers", "path": ["spec", "privileged"]},
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
							"privileged": false,
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
								"privileged": false,
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
							"privileged": false,
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
	containers_not_privileged.deny == set() with input as _input_4
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
			"spec": {"seLinux": {"rule": "RunAsAny"}, "privileged": false},
		},
		"views": {},
	},
}

test_allow_5 if {
	containers_not_privileged.deny == set() with input as _input_5
}

test_deny_policy_beside_another_that_allows_it if {
	count(containers_not_privileged.deny) > 0 with input as _beside({"privileged": true})
}

test_allow_policy_beside_one_that_forbids_it if {
	containers_not_privileged.deny == set() with input as _beside({"privileged": false})
}

_beside(spec) := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"address": "PodSecurityPolicy wide",
		"config": {"spec": {"privileged": true}},
		"views": {},
	},
	"related": {"kubernetes.PodSecurityPolicy": [{"config": {"spec": spec}}]},
}

test_deny_constraints if {
	findings := containers_not_privileged.deny with input as {"subject": {
		"type": "kubernetes.SecurityContextConstraints",
		"address": "SecurityContextConstraints agents",
		"config": {"allowPrivilegedContainer": true},
		"views": {},
	}}
	findings == {{
		"message": "SecurityContextConstraints agents allow privileged containers",
		"path": ["allowPrivilegedContainer"],
	}}
}
