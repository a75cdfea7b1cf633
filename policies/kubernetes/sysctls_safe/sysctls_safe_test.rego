package policies.kubernetes.sysctls_safe_test

import data.policies.kubernetes.sysctls_safe

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
				"securityContext": {
					"sysctls": [
						{
							"name": "net.core.somaxconn",
							"value": "1024",
						},
					],
				},
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
					"securityContext": {
						"sysctls": [
							{
								"name": "net.core.somaxconn",
								"value": "1024",
							},
						],
					},
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
	findings := sysctls_safe.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web sets the unsafe sysctl net.core.somaxconn",
			"path": ["spec", "securityContext", "sysctls", 0],
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
				"allowedUnsafeSysctls": ["kernel.msg*"],
			},
		},
		"views": {},
	},
}

test_deny_2 if {
	findings := sysctls_safe.deny with input as _input_2
	findings == {
		{"message": "PodSecurityPolicy standard allows unsafe sysctls", "path": ["spec", "allowedUnsafeSysctls"]},
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
				"securityContext": {
					"sysctls": [
						{
							"name": "net.ipv4.tcp_syncookies",
							"value": "1",
						},
					],
				},
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
					"securityContext": {
						"sysctls": [
							{
								"name": "net.ipv4.tcp_syncookies",
								"value": "1",
							},
						],
					},
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
	sysctls_safe.deny == set() with input as _input_3
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
	sysctls_safe.deny == set() with input as _input_4
}
