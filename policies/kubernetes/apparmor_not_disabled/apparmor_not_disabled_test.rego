package policies.kubernetes.apparmor_not_disabled_test

import data.policies.kubernetes.apparmor_not_disabled

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
							"appArmorProfile": {
								"type": "Unconfined",
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
								"appArmorProfile": {
									"type": "Unconfined",
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
							"appArmorProfile": {
								"type": "Unconfined",
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
	findings := apparmor_not_disabled.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web runs container `web` without AppArmor",
			"path": ["spec", "containers", 0, "securityContext", "appArmorProfile", "type"],
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
					"appArmorProfile": {
						"type": "Unconfined",
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
						"appArmorProfile": {
							"type": "Unconfined",
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
	findings := apparmor_not_disabled.deny with input as _input_2
	findings == {
		{
			"message": "Pod shop/web runs without AppArmor",
			"path": ["spec", "securityContext", "appArmorProfile", "type"],
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
			"metadata": {
				"name": "web",
				"namespace": "shop",
				"annotations": {
					"container.apparmor.security.beta.kubernetes.io/web": "unconfined",
				},
			},
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
				"metadata": {
					"name": "web",
					"namespace": "shop",
					"annotations": {
						"container.apparmor.security.beta.kubernetes.io/web": "unconfined",
					},
				},
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

test_deny_3 if {
	findings := apparmor_not_disabled.deny with input as _input_3
	findings == {
		{
			"message": "Pod shop/web runs without AppArmor",
			"path": ["metadata", "annotations", "container.apparmor.security.beta.kubernetes.io/web"],
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
							"appArmorProfile": {
								"type": "RuntimeDefault",
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
								"appArmorProfile": {
									"type": "RuntimeDefault",
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
							"appArmorProfile": {
								"type": "RuntimeDefault",
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
	apparmor_not_disabled.deny == set() with input as _input_4
}

_input_5 := {
	"subject": {
		"type": "kubernetes.Pod",
		"name": "web",
		"address": "Pod shop/web",
		"config": {
			"apiVersion": "v1",
			"kind": "Pod",
			"metadata": {
				"name": "web",
				"namespace": "shop",
				"annotations": {"team": "shop"},
			},
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
				"metadata": {
					"name": "web",
					"namespace": "shop",
					"annotations": {"team": "shop"},
				},
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

test_allow_5 if {
	apparmor_not_disabled.deny == set() with input as _input_5
}

_annotated(profile) := {"subject": {
	"address": "Pod web",
	"views": {
		"pod": {
			"path": [],
			"spec": {},
			"metadata": {"annotations": {"container.apparmor.security.beta.kubernetes.io/web": profile}},
		},
		"containers": [],
	},
}}

test_annotations_name_a_profile if {
	every profile in ["runtime/default", "localhost/web"] {
		apparmor_not_disabled.deny == set() with input as _annotated(profile)
	}
	every profile in ["web", "docker/default", ""] {
		findings := apparmor_not_disabled.deny with input as _annotated(profile)
		{finding.message | some finding in findings} == {"Pod web runs without AppArmor"}
	}
}
