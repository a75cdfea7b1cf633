package policies.kubernetes.no_default_namespace_test

import data.policies.kubernetes.no_default_namespace

_input_1 := {
	"subject": {
		"type": "kubernetes.ConfigMap",
		"name": "settings",
		"address": "ConfigMap default/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "ConfigMap",
			"metadata": {"name": "settings", "namespace": "default"},
		},
		"views": {},
	},
}

test_deny_1 if {
	findings := no_default_namespace.deny with input as _input_1
	findings == {
		{"message": "ConfigMap default/settings is placed in the namespace `default`", "path": ["metadata", "namespace"]},
	}
}

_input_2 := {
	"subject": {
		"type": "kubernetes.ConfigMap",
		"name": "settings",
		"address": "ConfigMap shop/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "ConfigMap",
			"metadata": {"name": "settings", "namespace": "shop"},
		},
		"views": {},
	},
}

test_allow_2 if {
	no_default_namespace.deny == set() with input as _input_2
}

_input_3 := {
	"subject": {
		"type": "kubernetes.ConfigMap",
		"name": "settings",
		"address": "ConfigMap settings",
		"config": {
			"apiVersion": "v1",
			"kind": "ConfigMap",
			"metadata": {"name": "settings"},
		},
		"views": {},
	},
}

test_allow_3 if {
	no_default_namespace.deny == set() with input as _input_3
}

test_applies if {
	no_default_namespace.applies with input as _input_1
	not no_default_namespace.applies with input as {
		"subject": {
			"type": "kubernetes.Service",
			"name": "kubernetes",
			"address": "Service default/kubernetes",
			"config": {
				"apiVersion": "v1",
				"kind": "Service",
				"metadata": {"name": "kubernetes", "namespace": "default"},
			},
			"views": {},
		},
	}
}
