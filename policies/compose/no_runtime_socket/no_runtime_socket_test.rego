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

test_deny_socket_by_its_target if {
	volume := {"path": ["volumes", 1], "source": "$DOCKER_SOCK", "target": "/var/run/docker.sock"}
	findings := no_runtime_socket.deny
		with input as {"subject": {"address": "service web", "views": {"volumes": [volume]}}}
	findings == {{"message": "service web mounts the container runtime's socket", "path": ["volumes", 1]}}
}

test_deny_pipe_of_windows if {
	findings := no_runtime_socket.deny with input as _service(`\\.\pipe\docker_engine`)
	count(findings) == 1
}

test_allow_other_mounts if {
	every source in ["data", "/srv/docker.sock.d", null] {
		findings := no_runtime_socket.deny with input as _service(source)
		findings == set()
	}
}
