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

test_kubelet_of_a_host_scanner if {
	[command] := control_plane.recorded({"kind": "KubeletInfo", "data": {
		"cmdLine": "/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml --event-qps=5",
		"configFile": {"content": "a2luZDogS3ViZWxldENvbmZpZ3VyYXRpb24KYXV0aGVudGljYXRpb246CiAgYW5vbnltb3VzOgogICAgZW5hYmxlZDogdHJ1ZQpmZWF0dXJlR2F0ZXM6CiAgUm90YXRlS3ViZWxldFNlcnZlckNlcnRpZmljYXRlOiBmYWxzZQpyZWFkT25seVBvcnQ6IDEwMjU1CnNlcnZlclRMU0Jvb3RzdHJhcDogdHJ1ZQo="},
	}})
	command.component == "kubelet"
	not control_plane.with_file(command)
	control_plane.is(command, "anonymous-auth", "true")
	control_plane.is(command, "authorization-mode", "webhook")
	control_plane.list(command, "feature-gates") == ["RotateKubeletServerCertificate=false"]
	control_plane.number(command, "read-only-port") == 10255
	control_plane.given(command, "tls-cert-file")
	control_plane.number(command, "event-qps") == 5
	control_plane.path(command, "event-qps") == ["data", "cmdLine"]
	control_plane.path(command, "read-only-port") == ["data", "configFile", "content"]
	control_plane.path(command, "client-ca-file") == ["data"]
}

test_kubelet_with_settings_in_json if {
	[command] := control_plane.recorded({
		"kind": "KubeletInfo",
		"data": {"configFile": {"content": "eyJhdXRoZW50aWNhdGlvbiI6IHsiYW5vbnltb3VzIjogeyJlbmFibGVkIjogZmFsc2V9fSwgImF1dGhvcml6YXRpb24iOiB7Im1vZGUiOiAiQWx3YXlzQWxsb3cifX0="}},
	})
	control_plane.is(command, "anonymous-auth", "false")
	control_plane.is(command, "authorization-mode", "alwaysallow")
	not control_plane.given(command, "tls-cert-file")
}

test_kubelet_whose_file_is_not_recorded if {
	[command] := control_plane.recorded({"kind": "KubeletInfo", "data": {"cmdLine": "kubelet --config=/etc/k.yaml"}})
	control_plane.with_file(command)
	control_plane.recorded({"kind": "KubeletInfo"}) == []
}

test_kubelet_of_a_node_collector if {
	[command] := control_plane.recorded({"kind": "NodeInfo", "info": {
		"kubeletConfFilePermissions": {"values": [600]},
		"kubeletAnonymousAuthArgumentSet": {"values": ["true"]},
		"kubeletEventQpsArgumentSet": {"values": []},
		"kubeletRotateKubeletServerCertificateArgumentSet": ["false"],
	}})
	control_plane.with_file(command)
	control_plane.is(command, "anonymous-auth", "true")
	not control_plane.given(command, "event-qps")
	control_plane.list(command, "feature-gates") == ["RotateKubeletServerCertificate=false"]
	control_plane.path(command, "anonymous-auth") == ["info", "kubeletAnonymousAuthArgumentSet"]
	control_plane.recorded({"kind": "NodeInfo"}) == []
}

test_suites_of_a_recorded_file if {
	[command] := control_plane.recorded({
		"kind": "KubeletInfo",
		"data": {"configFile": {"content": "eyJ0bHNDaXBoZXJTdWl0ZXMiOiBbIlRMU19BRVNfMTI4X0dDTV9TSEEyNTYiLCAiVExTX1JTQV9XSVRIX1JDNF8xMjhfU0hBIl19"}},
	})
	control_plane.list(command, "tls-cipher-suites") == ["TLS_AES_128_GCM_SHA256", "TLS_RSA_WITH_RC4_128_SHA"]
}
