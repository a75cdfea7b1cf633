package policies.dockerfile.builds_run_unattended_test

import data.policies.dockerfile.builds_run_unattended

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_messages(instructions) := {finding.message | some finding in findings} if {
	findings := builds_run_unattended.deny with input as _stage(instructions)
}

test_deny_question if {
	every text in ["apt-get update && apt-get install curl", "apt-get --no-install-recommends install curl"] {
		_messages([_run(text)]) == {"stage 0 runs a package tool that may ask a question"}
	}
}

test_deny_cache_left if {
	_messages([_run("dnf install -y httpd")]) == {"stage 0 leaves the cache of dnf in the image"}
	_messages([_run("zypper --non-interactive install httpd")]) == {"stage 0 leaves the cache of zypper in the image"}
}

test_allow_tidy_builds if {
	_messages([
		_run("apt-get install -y curl"),
		_run("apt-get -qq install curl"),
		_run("dnf -y install httpd && dnf clean all"),
		_run("yum install -y httpd && rm -rf /var/cache/yum"),
		object.union(_run("dnf install -y httpd"), {"flags": ["--mount=type=cache,target=/var/cache/dnf"]}),
		{"cmd": "user"},
	]) == set()
}
