package policies.kubernetes.profiling_off_test

import data.policies.kubernetes.profiling_off

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
	"type": "kubernetes.KubeSchedulerConfiguration",
	"address": "KubeSchedulerConfiguration (unnamed)",
	"config": config,
	"views": {},
}}

test_deny_flag_1 if {
	findings := profiling_off.deny with input as _pod("kube-apiserver", [])
	findings == {{
		"message": "Pod kube-system/node runs kube-apiserver without `--profiling=false`",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_deny_flag_2 if {
	findings := profiling_off.deny with input as _pod("kube-apiserver", ["--profiling=true"])
	findings == {{
		"message": "Pod kube-system/node runs kube-apiserver without `--profiling=false`",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := profiling_off.deny with input as _configuration({"enableProfiling": true})
	findings == {{
		"message": "KubeSchedulerConfiguration (unnamed) offers profiles",
		"path": ["enableProfiling"],
	}}
}

test_deny_configuration_2 if {
	findings := profiling_off.deny with input as _configuration({})
	findings == {{
		"message": "KubeSchedulerConfiguration (unnamed) offers profiles",
		"path": ["enableProfiling"],
	}}
}

test_allow_flags if {
	profiling_off.deny == set() with input as _pod("kube-apiserver", ["--profiling=false"])
}

test_allow_configurations if {
	profiling_off.deny == set() with input as _configuration({"enableProfiling": false})
}

test_applies if {
	profiling_off.applies with input as _pod("kube-apiserver", [])
	profiling_off.applies with input as _configuration({})
	not profiling_off.applies with input as _pod("sleep", [])
}
