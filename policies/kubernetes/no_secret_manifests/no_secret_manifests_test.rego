package policies.kubernetes.no_secret_manifests_test

import data.policies.kubernetes.no_secret_manifests

_input_1 := {
	"subject": {
		"type": "kubernetes.Secret",
		"name": "settings",
		"address": "Secret shop/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "Secret",
			"metadata": {"name": "settings", "namespace": "shop"},
			"data": {"password": "bm90LWEtcmVhbC1vbmU="},
		},
		"views": {},
	},
}

test_deny_1 if {
	findings := no_secret_manifests.deny with input as _input_1
	findings == {
		{"message": "Secret shop/settings holds its values in the manifest", "path": ["data"]},
	}
}

_input_2 := {
	"subject": {
		"type": "kubernetes.Secret",
		"name": "settings",
		"address": "Secret shop/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "Secret",
			"metadata": {"name": "settings", "namespace": "shop"},
			"stringData": {"password": "not-a-real-one"},
		},
		"views": {},
	},
}

test_deny_2 if {
	findings := no_secret_manifests.deny with input as _input_2
	findings == {
		{"message": "Secret shop/settings holds its values in the manifest", "path": ["stringData"]},
	}
}

_input_3 := {
	"subject": {
		"type": "kubernetes.Secret",
		"name": "settings",
		"address": "Secret shop/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "Secret",
			"metadata": {"name": "settings", "namespace": "shop"},
			"stringData": {"password": "${DB_PASSWORD}"},
		},
		"views": {},
	},
}

test_allow_3 if {
	no_secret_manifests.deny == set() with input as _input_3
}

_input_4 := {
	"subject": {
		"type": "kubernetes.Secret",
		"name": "settings",
		"address": "Secret shop/settings",
		"config": {
			"apiVersion": "v1",
			"kind": "Secret",
			"metadata": {"name": "settings", "namespace": "shop"},
			"type": "Opaque",
		},
		"views": {},
	},
}

test_allow_4 if {
	no_secret_manifests.deny == set() with input as _input_4
}

test_applies if {
	no_secret_manifests.applies with input as _input_1
	not no_secret_manifests.applies with input as {
		"subject": {
			"type": "kubernetes.Secret",
			"name": "settings",
			"address": "Secret shop/settings",
			"config": {
				"apiVersion": "v1",
				"kind": "Secret",
				"metadata": {"name": "settings", "namespace": "shop"},
				"sops": {"version": "3.9"},
			},
			"views": {},
		},
	}
	not no_secret_manifests.applies with input as {
		"subject": {
			"type": "kubernetes.Secret",
			"name": "settings",
			"address": "Secret shop/settings",
			"config": {
				"apiVersion": "v1",
				"kind": "Secret",
				"metadata": {"name": "settings", "namespace": "shop"},
				"type": "helm.sh/release.v1",
			},
			"views": {},
		},
	}
}
