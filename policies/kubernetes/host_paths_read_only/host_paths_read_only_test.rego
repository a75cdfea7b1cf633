package policies.kubernetes.host_paths_read_only_test

import data.policies.kubernetes.host_paths_read_only

_workload(volumes, mounts) := {"subject": {
	"address": "DaemonSet observability/agent",
	"views": {
		"pod": {"path": ["spec", "template"], "spec": {"volumes": volumes}},
		"containers": [_container(mounts)],
	},
}}

_container(mounts) := {"name": "agent", "path": ["c", 0], "config": {"volumeMounts": mounts}}

_logs := {"name": "logs", "hostPath": {"path": "/var/log"}}

_socket := {"name": "socket", "hostPath": {"path": "/run/containerd/containerd.sock", "type": "Socket"}}

_data := {"name": "data", "emptyDir": {}}

test_deny_writable_mount if {
	mounts := [{"name": "data", "mountPath": "/data"}, {"name": "logs", "mountPath": "/var/log"}]
	findings := host_paths_read_only.deny with input as _workload([_data, _logs], mounts)
	findings == {{
		"message": "DaemonSet observability/agent lets container `agent` write to `/var/log` of its node",
		"path": ["c", 0, "volumeMounts", 1],
	}}
}

test_deny_mount_that_says_writable if {
	findings := host_paths_read_only.deny with input as _workload([_logs], [{"name": "logs", "readOnly": false}])
	{finding.path | some finding in findings} == {["c", 0, "volumeMounts", 0]}
}

test_allow_runtime_socket if {
	host_paths_read_only.deny == set() with input as _workload([_socket], [{"name": "socket"}])
}

test_allow_read_only_mount if {
	mounts := [{"name": "logs", "readOnly": true}, {"name": "data"}]
	host_paths_read_only.deny == set() with input as _workload([_logs, _data], mounts)
}

test_allow_volume_that_is_not_mounted if {
	host_paths_read_only.deny == set() with input as _workload([_logs], null)
}

test_allow_volumes_of_the_wrong_type if {
	every volumes in [null, "logs", 5] {
		host_paths_read_only.deny == set() with input as _workload(volumes, [{"name": "logs"}])
		not host_paths_read_only.applies with input as _workload(volumes, [{"name": "logs"}])
	}
}

test_allow_values_of_the_wrong_type if {
	volumes := ["logs", {"name": "logs", "hostPath": "/var/log"}, {"name": "odd", "hostPath": {"path": 7}}]
	host_paths_read_only.deny == set() with input as _workload(volumes, ["logs", {"name": "logs"}])
}

test_applies_to_a_host_path if {
	host_paths_read_only.applies with input as _workload([_data, _logs], [])
}

test_applies_not_without_host_path if {
	not host_paths_read_only.applies with input as _workload([_data], [])
	not host_paths_read_only.applies with input as {"subject": {"views": {"pod": {"path": [], "spec": {}}}}}
}

test_control_plane_does_not_count if {
	containers := [{"path": [], "name": "etcd", "config": {"command": ["etcd"]}, "image": {"repository": "a"}}]
	spec := {"volumes": [{"name": "data", "hostPath": {"path": "/var/lib/etcd"}}]}
	not host_paths_read_only.applies with input as {"subject": {"views": {"containers": containers, "pod": {"spec": spec}}}}
}
