package policies.kubernetes.controller_manager_rotates_certificates_test

import data.policies.kubernetes.controller_manager_rotates_certificates

_pod(command) := {"subject": {
	"address": "Pod kube-system/kube-controller-manager",
	"views": {"containers": [{
		"type": "container",
		"name": "kube-controller-manager",
		"path": ["spec", "containers", 0],
		"config": {"command": command},
		"image": {"repository": "registry.k8s.io/kube-controller-manager", "tag": "v1.31.2"},
	}]},
}}

test_deny_case_1 if {
	findings := controller_manager_rotates_certificates.deny
		with input as _pod(["kube-controller-manager", "--feature-gates=Other=true,RotateKubeletServerCertificate=false"])
	findings == {
		{
			"message": "Pod kube-system/kube-controller-manager runs kube-controller-manager with `RotateKubeletServerCertificate=false`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := controller_manager_rotates_certificates.deny with input as _pod(["kube-controller-manager"])
	findings == set()
}

test_allow_case_2 if {
	findings := controller_manager_rotates_certificates.deny
		with input as _pod(["kube-controller-manager", "--feature-gates=RotateKubeletServerCertificate=true"])
	findings == set()
}

test_applies_to_the_component if {
	controller_manager_rotates_certificates.applies
		with input as _pod(["/usr/local/bin/kube-controller-manager", "--v=2"])
	not controller_manager_rotates_certificates.applies with input as _pod(["sleep", "infinity"])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := controller_manager_rotates_certificates.deny with input as _recorded("/usr/bin/kubelet --feature-gates=RotateKubeletServerCertificate=false")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet with `RotateKubeletServerCertificate=false`",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	controller_manager_rotates_certificates.deny == set() with input as _recorded("/usr/bin/kubelet --v=2")
	controller_manager_rotates_certificates.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	controller_manager_rotates_certificates.applies with input as _recorded("kubelet")
}
