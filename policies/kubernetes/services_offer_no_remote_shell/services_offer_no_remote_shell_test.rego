package policies.kubernetes.services_offer_no_remote_shell_test

import data.policies.kubernetes.services_offer_no_remote_shell

_service(port) := {"subject": {"address": "Service shop/shop", "config": {"spec": {"ports": [port]}}, "views": {}}}

test_deny_shell if {
	findings := services_offer_no_remote_shell.deny with input as _service({"port": 22})
	findings == {{"message": "Service shop/shop leads to a remote shell", "path": ["spec", "ports", 0, "port"]}}
	targets := services_offer_no_remote_shell.deny with input as _service({"port": 2222, "targetPort": 22})
	{finding.path | some finding in targets} == {["spec", "ports", 0, "targetPort"]}
}

test_allow_other_ports if {
	services_offer_no_remote_shell.deny == set() with input as _service({"port": 443})
	services_offer_no_remote_shell.deny == set() with input as _service({"port": 22, "targetPort": 2222})
	services_offer_no_remote_shell.deny == set() with input as {"subject": {"config": {"spec": {}}}}
}
