package policies.kubernetes.no_credentials_in_config_maps_test

import data.policies.kubernetes.no_credentials_in_config_maps

_input_1 := {
	"subject": {
		"type": "kubernetes.ConfigMap",
		"name": "settings",
		"address": "ConfigMap shop/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "ConfigMap",
			"metadata": {"name": "settings", "namespace": "shop"},
			"data": {"DB_PASSWORD": "not-a-real-one", "MODE": "x"},
		},
		"views": {},
	},
}

test_deny_1 if {
	findings := no_credentials_in_config_maps.deny with input as _input_1
	findings == {
		{"message": "ConfigMap shop/settings holds a credential under `DB_PASSWORD`", "path": ["data", "DB_PASSWORD"]},
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
			"data": {"URL": "postgres://shop:not-a-real-one@database/shop"},
		},
		"views": {},
	},
}

test_deny_2 if {
	findings := no_credentials_in_config_maps.deny with input as _input_2
	findings == {
		{"message": "ConfigMap shop/settings holds a credential under `URL`", "path": ["data", "URL"]},
	}
}

_input_3 := {
	"subject": {
		"type": "kubernetes.ConfigMap",
		"name": "settings",
		"address": "ConfigMap shop/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "ConfigMap",
			"metadata": {"name": "settings", "namespace": "shop"},
			"data": {
				"app.properties": "mode=x\nspring.datasource.password=not-a-real-one\n",
			},
		},
		"views": {},
	},
}

test_deny_3 if {
	findings := no_credentials_in_config_maps.deny with input as _input_3
	findings == {
		{"message": "ConfigMap shop/settings holds a credential under `app.properties`", "path": ["data", "app.properties"]},
	}
}

_input_4 := {
	"subject": {
		"type": "kubernetes.ConfigMap",
		"name": "settings",
		"address": "ConfigMap shop/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "ConfigMap",
			"metadata": {"name": "settings", "namespace": "shop"},
			"data": {
				"DB_PASSWORD_FILE": "/run/secrets/db",
				"DB_HOST": "database",
			},
		},
		"views": {},
	},
}

test_allow_4 if {
	no_credentials_in_config_maps.deny == set() with input as _input_4
}
