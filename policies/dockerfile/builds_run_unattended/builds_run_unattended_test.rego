package policies.dockerfile.builds_run_unattended_test

import data.policies.dockerfile.builds_run_unattended

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_messages(instructions) := {finding.message | some finding in findings} if {
	findings := builds_run_unattended.deny with input as _stage(instructions)
}

test_deny_question if {
	every text in [
		"apt-get update && apt-get install curl && rm -rf /var/lib/apt/lists",
		"apt-get --no-install-recommends install curl",
	] {
		_messages([_run(text)]) == {"stage 0 runs a package tool that may ask a question"}
	}
}

test_deny_other_commands_that_ask if {
	every text in [
		"DEBIAN_FRONTEND=noninteractive apt-get upgrade",
		"if true; then apt-get remove curl; fi",
		"zypper patch && zypper clean",
		"yum update && yum clean all",
	] {
		_messages([_run(text)]) == {"stage 0 runs a package tool that may ask a question"}
	}
}

test_allow_tidy_builds if {
	_messages([
		_run("apt-get install -y curl"),
		_run("apt-get -qq install curl"),
		_run("dnf -y install httpd"),
		_run("LANG=C zypper -n patch"),
		{"cmd": "user"},
	]) == set()
}
