package policies.dockerfile.package_caches_removed_test

import data.policies.dockerfile.package_caches_removed

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_messages(instructions) := {finding.message | some finding in findings} if {
	findings := package_caches_removed.deny with input as _stage(instructions)
}

test_deny_cache_left if {
	_messages([_run("dnf install -y httpd")]) == {"stage 0 leaves the cache of dnf in the image"}
	_messages([_run("zypper --non-interactive install httpd")]) == {"stage 0 leaves the cache of zypper in the image"}
	_messages([_run("apk add curl")]) == {"stage 0 leaves the cache of apk in the image"}
	_messages([_run("apt-get update && apt-get install -y curl")]) == {"stage 0 leaves the cache of apt-get in the image"}
	_messages([_run("pip3 install -r requirements.txt")]) == {"stage 0 leaves the cache of pip in the image"}
	_messages([_run("yum clean all && yum install -y httpd")]) == {"stage 0 leaves the cache of yum in the image"}
}

test_allow_caches_removed if {
	_messages([
		_run("dnf -y install httpd && dnf clean all"),
		_run("yum install -y httpd && rm -rf /var/cache/yum"),
		object.union(_run("dnf install -y httpd"), {"flags": ["--mount=type=cache,target=/var/cache/dnf"]}),
		_run("apk add --no-cache curl"),
		_run("apk update && apk add curl && rm -rf /var/cache/apk/*"),
		_run("apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*"),
		_run("apt-get install -y curl"),
		_run("pip install --no-cache-dir x"),
		{"cmd": "user"},
	]) == set()
	_messages([{"cmd": "env", "pairs": [{"key": "PIP_NO_CACHE_DIR", "value": "1"}]}, _run("pip install x")]) == set()
}
