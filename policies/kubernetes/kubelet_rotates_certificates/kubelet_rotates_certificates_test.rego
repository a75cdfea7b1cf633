package policies.kubernetes.kubelet_rotates_certificates_test

import data.policies.kubernetes.kubelet_rotates_certificates

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
	findings := kubelet_rotates_certificates.deny with input as _pod("kubelet", ["--rotate-certificates=false"])
	findings == {{
		"message": "Pod kube-system/node runs kubelet with `--rotate-certificates=false`",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := kubelet_rotates_certificates.deny with input as _configuration({"rotateCertificates": false})
	findings == {{
		"message": "KubeletConfiguration (unnamed) does not rotate its certificate",
		"path": ["rotateCertificates"],
	}}
}

test_deny_configuration_2 if {
	findings := kubelet_rotates_certificates.deny with input as _configuration({})
	findings == {{
		"message": "KubeletConfiguration (unnamed) does not rotate its certificate",
		"path": ["rotateCertificates"],
	}}
}

test_allow_flags if {
	kubelet_rotates_certificates.deny == set() with input as _pod("kubelet", ["--rotate-certificates=true"])
	kubelet_rotates_certificates.deny == set() with input as _pod("kubelet", [])
}

test_allow_configurations if {
	kubelet_rotates_certificates.deny == set() with input as _configuration({"rotateCertificates": true})
}

test_applies if {
	kubelet_rotates_certificates.applies with input as _pod("kubelet", [])
	kubelet_rotates_certificates.applies with input as _configuration({})
	not kubelet_rotates_certificates.applies with input as _pod("sleep", [])
}

test_deny_gate if {
	config := {"rotateCertificates": true, "featureGates": {"RotateKubeletServerCertificate": false}}
	findings := kubelet_rotates_certificates.deny with input as _configuration(config)
	findings == {{
		"message": "KubeletConfiguration (unnamed) does not rotate its serving certificate",
		"path": ["featureGates", "RotateKubeletServerCertificate"],
	}}
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := kubelet_rotates_certificates.deny with input as _recorded("/usr/bin/kubelet --rotate-certificates=false")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet with `--rotate-certificates=false`",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	kubelet_rotates_certificates.deny == set() with input as _recorded("/usr/bin/kubelet --rotate-certificates=true")
	kubelet_rotates_certificates.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	kubelet_rotates_certificates.applies with input as _recorded("kubelet")
}
