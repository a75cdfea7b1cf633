package policies.kubernetes.kubelet_kernel_defaults_test

import data.policies.kubernetes.kubelet_kernel_defaults

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
	"type": "kubernetes.KubeletConfiguration",
	"address": "KubeletConfiguration (unnamed)",
	"config": config,
	"views": {},
}}

test_deny_flag_1 if {
	findings := kubelet_kernel_defaults.deny with input as _pod("kubelet", [])
	findings == {{
		"message": "Pod kube-system/node runs kubelet without `--protect-kernel-defaults=true`",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_deny_flag_2 if {
	findings := kubelet_kernel_defaults.deny with input as _pod("kubelet", ["--protect-kernel-defaults=false"])
	findings == {{
		"message": "Pod kube-system/node runs kubelet without `--protect-kernel-defaults=true`",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := kubelet_kernel_defaults.deny with input as _configuration({"protectKernelDefaults": false})
	findings == {{
		"message": "KubeletConfiguration (unnamed) does not protect kernel defaults",
		"path": ["protectKernelDefaults"],
	}}
}

test_deny_configuration_2 if {
	findings := kubelet_kernel_defaults.deny with input as _configuration({})
	findings == {{
		"message": "KubeletConfiguration (unnamed) does not protect kernel defaults",
		"path": ["protectKernelDefaults"],
	}}
}

test_allow_flags if {
	kubelet_kernel_defaults.deny == set() with input as _pod("kubelet", ["--protect-kernel-defaults=true"])
	kubelet_kernel_defaults.deny == set() with input as _pod("kubelet", ["--config=/etc/kubelet.yaml"])
}

test_allow_configurations if {
	kubelet_kernel_defaults.deny == set() with input as _configuration({"protectKernelDefaults": true})
}

test_applies if {
	kubelet_kernel_defaults.applies with input as _pod("kubelet", [])
	kubelet_kernel_defaults.applies with input as _configuration({})
	not kubelet_kernel_defaults.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := kubelet_kernel_defaults.deny with input as _recorded("/usr/bin/kubelet --protect-kernel-defaults=false")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet without `--protect-kernel-defaults=true`",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	kubelet_kernel_defaults.deny == set() with input as _recorded("/usr/bin/kubelet --protect-kernel-defaults=true")
	kubelet_kernel_defaults.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	kubelet_kernel_defaults.applies with input as _recorded("kubelet")
}
