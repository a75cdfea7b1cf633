package policies.kubernetes.service_accounts_mount_no_token_test

import data.policies.kubernetes.service_accounts_mount_no_token

_input_1 := {
	"subject": {
		"type": "kubernetes.ServiceAccount",
		"name": "web",
		"address": "ServiceAccount shop/web",
		"config": {
			"apiVersion": "v1",
			"kind": "ServiceAccount",
			"metadata": {"name": "web", "namespace": "shop"},
		},
		"views": {},
	},
}

test_deny_1 if {
	findings := service_accounts_mount_no_token.deny with input as _input_1
	findings == {
		{"message": "ServiceAccount shop/web gives each of its pods a token", "path": ["automountServiceAccountToken"]},
	}
}

_input_2 := {
	"subject": {
		"type": "kubernetes.ServiceAccount",
		"name": "web",
		"address": "ServiceAccount shop/web",
		"config": {
			"apiVersion": "v1",
			"kind": "ServiceAccount",
			"metadata": {"name": "web", "namespace": "shop"},
			"automountServiceAccountToken": true,
		},
		"views": {},
	},
}

test_deny_2 if {
	findings := service_accounts_mount_no_token.deny with input as _input_2
	findings == {
		{"message": "ServiceAccount shop/web gives each of its pods a token", "path": ["automountServiceAccountToken"]},
	}
}

_input_3 := {
	"subject": {
		"type": "kubernetes.ServiceAccount",
		"name": "web",
		"address": "ServiceAccount shop/web",
		"config": {
			"apiVersion": "v1",
			"kind": "ServiceAccount",
			"metadata": {"name": "web", "namespace": "shop"},
			"automountServiceAccountToken": false,
		},
		"views": {},
	},
}

test_allow_3 if {
	service_accounts_mount_no_token.deny == set() with input as _input_3
}
