package policies.terraform.aws.load_balancer_listener_tls_test

import data.policies.terraform.aws.load_balancer_listener_tls

_input(config) := {"subject": {"address": "aws_lb_listener.web", "config": config}}

_plain := {"message": "aws_lb_listener.web serves plain HTTP", "path": ["default_action", 0]}

_redirect(target) := {"type": "redirect", "redirect": [target]}

test_deny_plain_http if {
	actions := [
		[{"type": "forward"}],
		[_redirect({"protocol": "HTTP", "port": "8080"})],
		[_redirect({"host": "www.example.com"})],
		[],
	]
	every action in actions {
		findings := load_balancer_listener_tls.deny with input as _input({"protocol": "HTTP", "default_action": action})
		findings == {_plain}
	}
}

test_deny_plain_http_without_action if {
	findings := load_balancer_listener_tls.deny with input as _input({"protocol": "HTTP"})
	findings == {_plain}
}

test_deny_outdated_policies if {
	policies := [
		"ELBSecurityPolicy-2016-08",
		"ELBSecurityPolicy-2015-05",
		"ELBSecurityPolicy-TLS-1-0-2015-04",
		"ELBSecurityPolicy-TLS-1-1-2017-01",
		"ELBSecurityPolicy-TLS13-1-0-2021-06",
		"ELBSecurityPolicy-FS-2018-06",
		"ELBSecurityPolicy-FS-1-1-2019-08",
	]
	every policy in policies {
		every protocol in ["HTTPS", "TLS"] {
			config := {"protocol": protocol, "ssl_policy": policy}
			findings := load_balancer_listener_tls.deny with input as _input(config)
			message := sprintf("aws_lb_listener.web offers outdated TLS: %s", [policy])
			findings == {{"message": message, "path": ["ssl_policy"]}}
		}
	}
}

test_allow_redirect if {
	config := {"protocol": "HTTP", "default_action": [_redirect({"protocol": "HTTPS", "port": "443"})]}
	findings := load_balancer_listener_tls.deny with input as _input(config)
	findings == set()
}

test_allow_current_policies if {
	policies := [
		"ELBSecurityPolicy-TLS-1-2-2017-01",
		"ELBSecurityPolicy-TLS-1-2-Ext-2018-06",
		"ELBSecurityPolicy-TLS13-1-2-2021-06",
		"ELBSecurityPolicy-TLS13-1-3-2021-06",
		"ELBSecurityPolicy-FS-1-2-Res-2020-10",
		{"unknown": "expression"},
		null,
	]
	every policy in policies {
		config := {"protocol": "HTTPS", "ssl_policy": policy, "default_action": [{"type": "forward"}]}
		findings := load_balancer_listener_tls.deny with input as _input(config)
		findings == set()
	}
}

test_allow_other_protocols if {
	every config in [{}, {"protocol": "TCP"}, {"protocol": "HTTPS"}, {"protocol": {"unknown": "expression"}}] {
		findings := load_balancer_listener_tls.deny with input as _input(config)
		findings == set()
	}
}
