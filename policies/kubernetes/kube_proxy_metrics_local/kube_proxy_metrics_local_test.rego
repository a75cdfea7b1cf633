package policies.kubernetes.kube_proxy_metrics_local_test

import data.policies.kubernetes.kube_proxy_metrics_local

_pod(component, arguments) := {"subject": {
	"type": "kubernetes.Pod",
	"address": "Pod kube-system/node",
	"config": {"kind": "Pod"},
	"views": {"containers": [{
		"name": "main",
		"path": ["spec", "containers", 0],
		"config": {"command": array.concat([component], arguments)},
		"image": {"repository": "registry.example/tools"},
	}]},
}}

_configuration(config) := {"subject": {
	"type": "kubernetes.KubeProxyConfiguration",
	"address": "KubeProxyConfiguration (unnamed)",
	"config": config,
	"views": {},
}}

test_deny_flag_1 if {
	findings := kube_proxy_metrics_local.deny
		with input as _pod("kube-proxy", ["--metrics-bind-address=0.0.0.0:10249"])
	findings == {{
		"message": "Pod kube-system/node runs kube-proxy with metrics on all interfaces",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := kube_proxy_metrics_local.deny with input as _configuration({"metricsBindAddress": "0.0.0.0:10249"})
	findings == {{
		"message": "KubeProxyConfiguration (unnamed) offers metrics on all interfaces",
		"path": ["metricsBindAddress"],
	}}
}

test_allow_flags if {
	kube_proxy_metrics_local.deny == set()
		with input as _pod("kube-proxy", ["--metrics-bind-address=127.0.0.1:10249"])
	kube_proxy_metrics_local.deny == set() with input as _pod("kube-proxy", [])
}

test_allow_configurations if {
	kube_proxy_metrics_local.deny == set() with input as _configuration({"metricsBindAddress": "127.0.0.1:10249"})
	kube_proxy_metrics_local.deny == set() with input as _configuration({"metricsBindAddress": ""})
	kube_proxy_metrics_local.deny == set() with input as _configuration({"metricsBindAddress": 7})
}

test_applies if {
	kube_proxy_metrics_local.applies with input as _pod("kube-proxy", [])
	kube_proxy_metrics_local.applies with input as _configuration({})
	not kube_proxy_metrics_local.applies with input as _pod("sleep", [])
}
