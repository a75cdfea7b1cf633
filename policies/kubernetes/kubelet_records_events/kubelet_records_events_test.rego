package policies.kubernetes.kubelet_records_events_test

import data.policies.kubernetes.kubelet_records_events

_parameters := {"ANX-K8S-0406": {"minimum": 50}}

_pod(arguments) := {"subject": {
	"type": "kubernetes.Pod",
	"address": "Pod kube-system/node",
	"config": {"kind": "Pod"},
	"views": {"containers": [{
		"name": "main",
		"path": ["spec", "containers", 0],
		"config": {"command": array.concat(["kubelet"], arguments)},
		"image": {"repository": "registry.example/tools"},
	}]},
}}

_configuration(config) := {"subject": {
	"type": "kubernetes.KubeletConfiguration",
	"address": "KubeletConfiguration (unnamed)",
	"config": config,
	"views": {},
}}

_recorded(rate) := {"subject": {
	"type": "kubernetes.NodeInfo",
	"address": "NodeInfo node-1",
	"config": {"kind": "NodeInfo", "info": {"kubeletEventQpsArgumentSet": {"values": [rate]}}},
	"views": {},
}}

test_deny_low_flag if {
	findings := kubelet_records_events.deny with input as _pod(["--event-qps=5"]) with data.parameters as _parameters
	findings == {{
		"message": "Pod kube-system/node runs kubelet with a low `--event-qps`",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_low_setting if {
	findings := kubelet_records_events.deny with input as _configuration({"eventRecordQPS": 5})
		with data.parameters as _parameters
	findings == {{
		"message": "KubeletConfiguration (unnamed) drops events above 5 a second",
		"path": ["eventRecordQPS"],
	}}
}

test_deny_recorded_flag if {
	findings := kubelet_records_events.deny with input as _recorded(2) with data.parameters as _parameters
	findings == {{
		"message": "NodeInfo node-1 runs kubelet with a low `--event-qps`",
		"path": ["info", "kubeletEventQpsArgumentSet"],
	}}
}

test_allow_default_and_no_limit if {
	every subject in [
		_pod([]), _pod(["--event-qps=0"]), _pod(["--event-qps=50"]), _configuration({}),
		_configuration({"eventRecordQPS": 100}), _recorded(0), _recorded(""),
	] {
		kubelet_records_events.deny == set() with input as subject with data.parameters as _parameters
	}
}

test_applies if {
	kubelet_records_events.applies with input as _pod([])
	kubelet_records_events.applies with input as _configuration({})
	kubelet_records_events.applies with input as _recorded(0)
}
