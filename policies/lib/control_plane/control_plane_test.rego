package policies.lib.control_plane_test

import data.policies.lib.control_plane

_container(config) := {"name": "main", "path": ["c"], "config": config, "image": {"repository": "registry.example/tools"}}

_one(config) := commands[0] if {
	commands := control_plane.commands([_container(config)], {"kube-apiserver", "kube-scheduler", "etcd", "kubelet"})
	count(commands) == 1
}

test_flags_of_command_and_arguments if {
	command := _one({"command": ["/usr/local/bin/kube-apiserver", "--profiling=false"], "args": ["--a=b=c", "--flag"]})
	command.component == "kube-apiserver"
	command.path == ["c", "args"]
	control_plane.value(command, "profiling") == "false"
	control_plane.value(command, "a") == "b=c"
	control_plane.is(command, "flag", "true")
	control_plane.path(command, "a") == ["c", "args", 0]
	control_plane.path(command, "none") == ["c", "args"]
	not control_plane.given(command, "none")
}

test_lacking_flags_by_place if {
	command := _one({"command": ["etcd", "--b=", "--c=1"]})
	control_plane.lacking(command, ["a", "b", "c", "d"]) == [
		{"path": ["c", "command"], "flags": "`--a` and `--d`"},
		{"path": ["c", "command", 1], "flags": "`--b`"},
	]
	control_plane.lacking(command, ["c"]) == []
}

test_value_in_the_next_argument if {
	command := _one({"command": ["kubelet", "--config", "/etc/kubelet.yaml", "--port", "--max=07"]})
	control_plane.value(command, "config") == "/etc/kubelet.yaml"
	control_plane.value(command, "port") == "true"
	control_plane.with_file(command)
}

test_last_flag_at_the_end if {
	control_plane.is(_one({"command": ["kubelet", "--v"]}), "v", "true")
}

test_last_value_counts if {
	control_plane.value(_one({"command": ["etcd", "--auto-tls=true", "--auto-tls=false"]}), "auto-tls") == "false"
}

test_shell_and_wrappers if {
	shell := _one({"command": ["/bin/sh", "-c", "exec /bin/kube-apiserver --profiling=false \\\n --v=2 2>&1"]})
	shell.component == "kube-apiserver"
	control_plane.number(shell, "v") == 2
	_one({"command": ["/hyperkube", "scheduler"]}).component == "kube-scheduler"
	_one({"command": ["/hyperkube", "apiserver"]}).component == "kube-apiserver"
	_one({"command": ["/go-runner", "--log-file=x", "/bin/kube-apiserver"]}).component == "kube-apiserver"
}

test_other_programs_are_no_component if {
	every command in [["cp", "/bin/kubelet", "/host"], ["etcdctl", "get"], ["sh", "-c", "sleep 1"]] {
		not _one({"command": command})
	}
}

test_image_names_the_component if {
	container := {
		"name": "main",
		"path": ["c"],
		"config": {"args": ["--auto-tls"]},
		"image": {"repository": "quay.example/etcd-amd64"},
	}
	commands := control_plane.commands([container], {"etcd"})
	commands[0].path == ["c", "args"]
	bare := control_plane.commands([object.union(container, {"config": {"args": null}})], {"etcd"})
	bare[0].path == ["c"]
}

test_other_components_are_left_out if {
	control_plane.commands([_container({"command": ["kube-proxy"]})], {"etcd"}) == []
	control_plane.commands([_container({})], {"etcd"}) == []
}

test_files_overrule_flags if {
	not _one({"command": ["etcd", "--config-file=/etc/etcd.yaml"]})
	not _one({"command": ["kube-scheduler", "--config=/etc/scheduler.yaml"]})
}

test_environment_of_etcd if {
	env := [{"name": "ETCD_CERT_FILE", "value": "/tls/server.crt"}, {"name": "ETCD_X", "valueFrom": {}}, {"name": "HOME"}]
	command := _one({"command": ["etcd"], "env": env})
	control_plane.given(command, "cert-file")
	control_plane.path(command, "cert-file") == ["c", "env", 0]
}

test_lists_and_numbers if {
	command := _one({"command": ["kube-apiserver", "--enable=A, B", "--days=30", "--size=big"]})
	control_plane.list(command, "enable") == ["A"]
	control_plane.list(_one({"command": ["kubelet", "--x=A,B"]}), "x") == ["A", "B"]
	control_plane.number(command, "days") == 30
	not control_plane.number(command, "size")
}

test_minor_version if {
	control_plane.minor({"tag": "v1.27.3"}) == 27
	not control_plane.minor({"tag": "latest"})
}

test_runs_a_component if {
	control_plane.runs([_container({"command": ["sleep"]}), _container({"command": ["etcd", "--config-file=/a"]})])
	not control_plane.runs([_container({"command": ["sleep"]})])
}
