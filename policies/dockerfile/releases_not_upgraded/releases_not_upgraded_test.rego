package policies.dockerfile.releases_not_upgraded_test

import data.policies.dockerfile.releases_not_upgraded

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_messages(instructions) := {finding.message | some finding in findings} if {
	findings := releases_not_upgraded.deny with input as _stage(instructions)
}

test_deny_upgrades if {
	every text in [
		"apt-get update && apt-get -y dist-upgrade",
		"apt full-upgrade -y",
		"zypper -n dup",
		"do-release-upgrade",
	] {
		_messages([_run(text)]) == {"stage 0 upgrades the distribution of its base image"}
	}
}

test_allow_updates if {
	every text in ["apt-get update && apt-get upgrade -y", "zypper -n patch", "echo dist-upgrade"] {
		_messages([_run(text)]) == set()
	}
}
