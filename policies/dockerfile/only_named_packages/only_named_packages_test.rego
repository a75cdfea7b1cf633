package policies.dockerfile.only_named_packages_test

import data.policies.dockerfile.only_named_packages

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_messages(instructions) := {finding.message | some finding in findings} if {
	findings := only_named_packages.deny with input as _stage(instructions)
}

test_deny_recommended if {
	every text in ["apt-get install -y curl", "apt-get update && apt-get -y install \\\n  curl", "apt install -y curl"] {
		_messages([_run(text)]) == {"stage 0 installs recommended packages as well"}
	}
}

test_allow_named if {
	every text in [
		"apt-get install -y --no-install-recommends curl",
		"apt-get install -y \\\n  --no-install-recommends \\\n  curl",
		"apt-get -o APT::Install-Recommends=false install -y curl",
		"apt-get update",
		"apt-get install -y ./tool.deb",
		"apk add curl",
	] {
		_messages([_run(text)]) == set()
	}
	_messages([
		_run("echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/x"),
		_run("apt-get install -y curl"),
	]) == set()
}
