package policies.kubernetes.selinux_options_safe_test

import data.policies.kubernetes.selinux_options_safe

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
							"seLinuxOptions": {
								"user": "system_u",
								"type": "spc_t",
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
								"seLinuxOptions": {
									"user": "system_u",
									"type": "spc_t",
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
							"seLinuxOptions": {
								"user": "system_u",
								"type": "spc_t",
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
	findings := selinux_options_safe.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web sets the SELinux user",
			"path": ["spec", "containers", 0, "securityContext", "seLinuxOptions", "user"],
		},
		{
			"message": "Pod shop/web sets the SELinux type spc_t",
			"path": ["spec", "containers", 0, "securityContext", "seLinuxOptions", "type"],
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
				"securityContext": {
					"seLinuxOptions": {
						"role": "sysadm_r",
					},
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
						"seLinuxOptions": {
							"role": "sysadm_r",
						},
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

test_deny_2 if {
	findings := selinux_options_safe.deny with input as _input_2
	findings == {
		{
			"message": "Pod shop/web sets the SELinux role",
			"path": ["spec", "securityContext", "seLinuxOptions", "role"],
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
				"securityContext": {
					"seLinuxOptions": {
						"level": "s0:c1,c2",
						"type": "container_t",
					},
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
						"seLinuxOptions": {
							"level": "s0:c1,c2",
							"type": "container_t",
						},
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
	selinux_options_safe.deny == set() with input as _input_3
}
