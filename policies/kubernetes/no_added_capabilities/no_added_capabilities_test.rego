package policies.kubernetes.no_added_capabilities_test

import data.policies.kubernetes.no_added_capabilities

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
						"securityContext": {
							"capabilities": {
								"add": [
									"NET_BIND_SERVICE",
									"NET_ADMIN",
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
									"add": [
										"NET_BIND_SERVICE",
										"NET_ADMIN",
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
								"add": [
									"NET_BIND_SERVICE",
									"NET_ADMIN",
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

test_deny_1 if {
	findings := no_added_capabilities.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web adds the capability NET_ADMIN to container `web`",
			"path": ["spec", "containers", 0, "securityContext", "capabilities", "add", 1],
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
				"allowedCapabilities": ["*"],
			},
		},
		"views": {},
	},
}

test_deny_2 if {
	findings := no_added_capabilities.deny with input as _input_2
	findings == {
		{"message": "PodSecurityPolicy standard allows pods the capability *", "path": ["spec", "allowedCapabilities", 0]},
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
						"securityContext": {
							"capabilities": {
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

test_allow_3 if {
	no_added_capabilities.deny == set() with input as _input_3
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
			"spec": {
				"seLinux": {"rule": "RunAsAny"},
				"allowedCapabilities": [],
			},
		},
		"views": {},
	},
}

test_allow_4 if {
	no_added_capabilities.deny == set() with input as _input_4
}

test_deny_policy_beside_another_that_allows_it if {
	count(no_added_capabilities.deny) > 0 with input as _beside({"allowedCapabilities": ["SYS_PTRACE"]})
}

test_allow_policy_beside_one_that_forbids_it if {
	no_added_capabilities.deny == set() with input as _beside({"allowedCapabilities": ["NET_BIND_SERVICE"]})
}

_beside(spec) := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"address": "PodSecurityPolicy wide",
		"config": {"spec": {"allowedCapabilities": ["SYS_PTRACE"]}},
		"views": {},
	},
	"related": {"kubernetes.PodSecurityPolicy": [{"config": {"spec": spec}}]},
}
