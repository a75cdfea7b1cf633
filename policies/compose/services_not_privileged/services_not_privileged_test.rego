package policies.compose.services_not_privileged_test

import data.policies.compose.services_not_privileged

_service(config, volumes) := {"subject": {
	"address": "service web",
	"config": config,
	"views": {"ports": [], "volumes": volumes},
}}

_deny(config, volumes) := findings if {
	findings := services_not_privileged.deny with input as _service(config, volumes)
}

_shares(namespace, path) := {
	"message": sprintf("service web shares the %s namespace of its host", [namespace]),
	"path": path,
}

_socket := {"message": "service web mounts the container runtime's socket", "path": ["volumes", 0]}

_volume(source) := {"path": ["volumes", 0], "type": "bind", "source": source, "target": "/x", "read_only": true}

test_deny_privileged if {
	_deny({"privileged": true}, []) == {{"message": "service web is privileged", "path": ["privileged"]}}
}

test_deny_host_network if {
	_deny({"network_mode": "host"}, []) == {_shares("network", ["network_mode"])}
}

test_deny_host_processes if {
	_deny({"pid": "host"}, []) == {_shares("process", ["pid"])}
}

test_deny_host_ipc if {
	_deny({"ipc": "host"}, []) == {_shares("IPC", ["ipc"])}
}

test_deny_runtime_socket if {
	sources := ["/var/run/docker.sock", "/run/podman/podman.sock", "${SOCKET:-/var/run/docker.sock}"]
	every source in sources {
		_deny({}, [_volume(source)]) == {_socket}
	}
}

test_allow_plain_service if {
	anonymous := {"path": ["volumes", 2], "type": "volume", "target": "/x"}
	_deny({"image": "web:1.4"}, [_volume("./data"), _volume("/run/mysqld.sock"), anonymous]) == set()
}

test_allow_own_namespaces if {
	_deny({"privileged": false, "network_mode": "bridge", "pid": "service:web", "ipc": "private"}, []) == set()
}

test_allow_values_of_the_wrong_type if {
	_deny({"privileged": null, "network_mode": ["host"], "pid": 1, "ipc": {}}, [_volume(7)]) == set()
	_deny(null, []) == set()
}
