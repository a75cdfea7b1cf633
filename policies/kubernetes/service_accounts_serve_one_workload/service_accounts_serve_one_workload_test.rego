package policies.kubernetes.service_accounts_serve_one_workload_test

import data.policies.kubernetes.service_accounts_serve_one_workload

_account(related) := {
	"subject": {"address": "ServiceAccount shop/shop", "config": {"metadata": {"name": "shop"}}, "views": {}},
	"related": related,
}

test_deny_two_workloads if {
	findings := service_accounts_serve_one_workload.deny with input as _account({
		"kubernetes.Deployment": [{"address": "Deployment shop/web"}],
		"kubernetes.StatefulSet": [{"address": "StatefulSet shop/db"}],
	})
	findings == {{
		"message": "ServiceAccount shop/shop is the account of Deployment shop/web, StatefulSet shop/db",
		"path": ["metadata", "name"],
	}}
}

test_allow_one_workload if {
	service_accounts_serve_one_workload.deny == set() with input as _account({
		"kubernetes.Deployment": [{"address": "Deployment shop/web"}],
		"kubernetes.Job": [{"address": "Job shop/migrate"}],
	})
	service_accounts_serve_one_workload.deny == set() with input as _account({})
	service_accounts_serve_one_workload.deny == set() with input as _account({
		"kubernetes.Pod": [{"address": "Pod shop/web"}],
		"kubernetes.DaemonSet": [],
	})
}
