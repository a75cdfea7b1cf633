package policies.compose.no_runtime_socket_test

import data.policies.compose.no_runtime_socket

_service(source) := {"subject": {
	"address": "service web",
	"config": {},
	"views": {"volumes": [{"path": ["volumes", 0], "source": source}]},
}}

test_deny_socket if {
	every source in ["/var/run/docker.sock", "/run/podman/podman.sock", "${SOCKET:-/var/run/docker.sock}"] {
		findings := no_runtime_socket.deny with input as _service(source)
		findings == {{"message": "service web mounts the container runtime's socket", "path": ["volumes", 0]}}
	}
}

test_allow_other_mounts if {
	every source in ["data", "/srv/docker.sock.d", null] {
		findings := no_runtime_socket.deny with input as _service(source)
		findings == set()
	}
}
