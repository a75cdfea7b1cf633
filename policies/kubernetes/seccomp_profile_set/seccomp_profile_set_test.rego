package policies.kubernetes.seccomp_profile_set_test

import data.policies.kubernetes.seccomp_profile_set

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
						"securityContext": {"runAsNonRoot": true},
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
						"securityContext": {"runAsNonRoot": true},
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
	findings := seccomp_profile_set.deny with input as _input_1
	findings == {
		{
			"message": "Pod shop/web runs container `web` without a seccomp profile",
			"path": ["spec", "containers", 0, "securityContext"],
		},
	}
}

_input_2 := {
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
									"seccompProfile": {
										"type": "Unconfined",
									},
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
								"seccompProfile": {
									"type": "Unconfined",
								},
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
							"seccompProfile": {
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

test_deny_2 if {
	findings := seccomp_profile_set.deny with input as _input_2
	findings == {
		{
			"message": "Deployment shop/web runs container `web` without a seccomp profile",
			"path": ["spec", "template", "spec", "containers", 0, "securityContext", "seccompProfile", "type"],
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
					"seccompProfile": {
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
						"seccompProfile": {
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

test_deny_3 if {
	findings := seccomp_profile_set.deny with input as _input_3
	findings == {
		{
			"message": "Pod shop/web runs container `web` without a seccomp profile",
			"path": ["spec", "securityContext", "seccompProfile", "type"],
		},
	}
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

test_deny_4 if {
	findings := seccomp_profile_set.deny with input as _input_4
	findings == {
		{"message": "PodSecurityPolicy standard gives no seccomp profile", "path": ["metadata"]},
	}
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
						"securityContext": {
							"seccompProfile": {
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
								"seccompProfile": {
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
							"seccompProfile": {
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

test_allow_5 if {
	seccomp_profile_set.deny == set() with input as _input_5
}

_input_6 := {
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
					"seccompProfile": {
						"type": "Localhost",
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
						"seccompProfile": {
							"type": "Localhost",
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

test_allow_6 if {
	seccomp_profile_set.deny == set() with input as _input_6
}

_input_7 := {
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
					"seccomp.security.alpha.kubernetes.io/pod": "runtime/default",
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
						"seccomp.security.alpha.kubernetes.io/pod": "runtime/default",
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

test_allow_7 if {
	seccomp_profile_set.deny == set() with input as _input_7
}

_input_8 := {
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
					"container.seccomp.security.alpha.kubernetes.io/web": "localhost/web.json",
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
						"container.seccomp.security.alpha.kubernetes.io/web": "localhost/web.json",
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

test_allow_8 if {
	seccomp_profile_set.deny == set() with input as _input_8
}

_input_9 := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"name": "standard",
		"address": "PodSecurityPolicy standard",
		"config": {
			"apiVersion": "policy/v1beta1",
			"kind": "PodSecurityPolicy",
			"metadata": {
				"name": "standard",
				"annotations": {
					"seccomp.security.alpha.kubernetes.io/defaultProfileName": "runtime/default",
				},
			},
			"spec": {"seLinux": {"rule": "RunAsAny"}},
		},
		"views": {},
	},
}

test_allow_9 if {
	seccomp_profile_set.deny == set() with input as _input_9
}

test_applies if {
	seccomp_profile_set.applies with input as _input_1
	not seccomp_profile_set.applies with input as {
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

test_pod_without_any_context_does_not_apply if {
	subject := {
		"type": "kubernetes.Pod",
		"views": {
			"pod": {"path": [], "spec": {}},
			"containers": [{"type": "container", "config": {"image": "web:1"}}],
		},
	}
	not seccomp_profile_set.applies with input as {"subject": subject}
}

test_policy_applies if {
	seccomp_profile_set.applies with input as {"subject": {"type": "kubernetes.PodSecurityPolicy", "views": {}}}
}

test_deny_container_beside_one_with_a_context if {
	subject := {
		"type": "kubernetes.Pod",
		"address": "Pod web",
		"views": {
			"pod": {"path": [], "spec": {}},
			"containers": [
				{
					"path": ["c"],
					"name": "proxy",
					"config": {"image": "proxy:1", "securityContext": {"seccompProfile": {"type": "RuntimeDefault"}}},
				},
				{"path": ["d"], "name": "web", "config": {"image": "web:1"}},
			],
		},
	}
	seccomp_profile_set.applies with input as {"subject": subject}
	findings := seccomp_profile_set.deny with input as {"subject": subject}
	findings == {{
		"message": "Pod web runs container `web` without a seccomp profile",
		"path": ["d", "securityContext"],
	}}
}
