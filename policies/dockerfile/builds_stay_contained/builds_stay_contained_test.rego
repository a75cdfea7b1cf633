package policies.dockerfile.builds_stay_contained_test

import data.policies.dockerfile.builds_stay_contained

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_messages(instructions) := {finding.message | some finding in findings} if {
	findings := builds_stay_contained.deny with input as _stage(instructions)
}

test_deny_flags if {
	every flag in ["--security=insecure", "--network=host"] {
		messages := _messages([object.union(_run("make"), {"flags": [flag]})])
		messages == {sprintf("stage 0 lets a RUN out of its sandbox by %s", [flag])}
	}
}

test_deny_socket if {
	every instruction in [
		{"cmd": "volume", "value": ["/var/run/docker.sock"]},
		object.union(_run("docker ps"), {"flags": ["--mount=type=bind,source=/var/run/docker.sock,target=/x"]}),
	] {
		_messages([instruction]) == {"stage 0 takes the socket of the container runtime"}
	}
}

test_allow_others if {
	_messages([
		object.union(_run("make"), {"flags": ["--network=none", "--mount=type=cache,target=/root/.cache"]}),
		_run("ls"),
		{"cmd": "volume", "value": ["/data"]},
	]) == set()
}
