package policies.kubernetes.capabilities_dropped_test

import data.policies.kubernetes.capabilities_dropped

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
								"securityContext": {"capabilities": {"drop": ["CAP_NET_RAW"]}},
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
							"securityContext": {"capabilities": {"drop": ["CAP_NET_RAW"]}},
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
						"securityContext": {"capabilities": {"drop": ["CAP_NET_RAW"]}},
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
	findings := capabilities_dropped.deny with input as _input_1
	findings == {
		{
			"message": "Deployment shop/web does not drop the capabilities of container `web`",
			"path": ["spec", "template", "spec", "containers", 0, "securityContext", "capabilities", "drop"],
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
						"securityContext": {
							"capabilities": {
								"drop": [
									"NET_RAW",
								],
							},
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
								"capabilities": {
									"drop": [
										"NET_RAW",
									],
								},
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
							"capabilities": {
								"drop": [
									"NET_RAW",
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

test_deny_2 if {
	findings := capabilities_dropped.deny with input as _input_2
	findings == {
		{
			"message": "Pod shop/web does not drop the capabilities of container `web`",
			"path": ["spec", "containers", 0, "securityContext", "capabilities", "drop"],
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
			"spec": {"requiredDropCapabilities": ["NET_RAW", "KILL"]},
		},
		"views": {},
	},
}

test_deny_3 if {
	findings := capabilities_dropped.deny with input as _input_3
	findings == {
		{
			"message": "PodSecurityPolicy standard does not require capabilities to be dropped",
			"path": ["spec", "requiredDropCapabilities"],
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
							"capabilities": {
								"drop": [
									"ALL",
								],
								"add": [
									"NET_BIND_SERVICE",
								],
							},
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
								"capabilities": {
									"drop": [
										"ALL",
									],
									"add": [
										"NET_BIND_SERVICE",
									],
								},
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
							"capabilities": {
								"drop": [
									"ALL",
								],
								"add": [
									"NET_BIND_SERVICE",
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

test_allow_4 if {
	capabilities_dropped.deny == set() with input as _input_4
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
				"requiredDropCapabilities": ["ALL"],
			},
		},
		"views": {},
	},
}

test_allow_5 if {
	capabilities_dropped.deny == set() with input as _input_5
}

_pod(drop) := {"subject": {
	"address": "Pod web",
	"config": {},
	"views": {
		"pod": {"path": [], "spec": {}},
		"containers": [{
			"path": ["c"],
			"name": "web",
			"config": {"image": "web:1", "securityContext": {"capabilities": {"drop": drop}}},
		}],
	},
}}

# What keeps NET_RAW is told by the policy on that.
test_net_raw_is_left_to_another_policy if {
	every drop in [[], ["KILL"], null] {
		capabilities_dropped.deny == set() with input as _pod(drop)
		not capabilities_dropped.applies with input as _pod(drop)
	}
	not capabilities_dropped.applies with input as {"subject": {"config": {"spec": {"seLinux": {}}}, "views": {}}}
}

test_applies if {
	capabilities_dropped.applies with input as _input_1
	capabilities_dropped.applies with input as _input_3
	not capabilities_dropped.applies with input as {
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
					"os": {"name": "windows"},
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
						"os": {"name": "windows"},
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
}

test_deny_policy_beside_another_that_allows_it if {
	count(capabilities_dropped.deny) > 0 with input as _beside({"fsGroup": {"rule": "RunAsAny"}})
}

test_allow_policy_beside_one_that_forbids_it if {
	capabilities_dropped.deny == set() with input as _beside({"requiredDropCapabilities": ["ALL"]})
}

_beside(spec) := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"address": "PodSecurityPolicy wide",
		"config": {"spec": {"requiredDropCapabilities": ["NET_RAW"]}},
		"views": {},
	},
	"related": {"kubernetes.PodSecurityPolicy": [{"config": {"spec": spec}}]},
}
