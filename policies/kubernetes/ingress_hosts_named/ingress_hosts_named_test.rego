package policies.kubernetes.ingress_hosts_named_test

import data.policies.kubernetes.ingress_hosts_named

_ingress(rules) := {"subject": {"address": "Ingress web", "config": {"spec": {"rules": rules}}}}

test_deny_any_host if {
	findings := ingress_hosts_named.deny with input as _ingress([{"host": "a.example"}, {"http": {}}])
	findings == {{"message": "Ingress web takes requests for every host", "path": ["spec", "rules", 1]}}
}

test_deny_wildcard if {
	findings := ingress_hosts_named.deny with input as _ingress([{"host": "*.shop.example"}])
	findings == {{
		"message": "Ingress web takes requests for all hosts of *.shop.example",
		"path": ["spec", "rules", 0, "host"],
	}}
}

test_allow_names if {
	ingress_hosts_named.deny == set() with input as _ingress([{"host": "shop.example"}])
}

test_deny_backend_for_every_host if {
	findings := ingress_hosts_named.deny
		with input as {"subject": {"address": "Ingress web", "config": {"spec": {"defaultBackend": {}}}}}
	findings == {{"message": "Ingress web takes requests for every host", "path": ["spec", "defaultBackend"]}}
	count(ingress_hosts_named.deny) == 1 with input as _ingress([{"host": ""}])
}
