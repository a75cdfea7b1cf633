package policies.dockerfile.package_tool_for_scripts_test

import data.policies.dockerfile.package_tool_for_scripts

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_messages(instructions) := {finding.message | some finding in findings} if {
	findings := package_tool_for_scripts.deny with input as _stage(instructions)
}

test_deny_apt if {
	every text in ["apt install -y curl", "set -e; apt -y update", "DEBIAN_FRONTEND=noninteractive apt install -y curl"] {
		_messages([_run(text)]) == {"stage 0 calls apt, which is made for people"}
	}
}

test_allow_other_tools if {
	every text in ["apt-get install -y curl", "apt-mark hold curl", "cp apt install", "apk add curl"] {
		_messages([_run(text)]) == set()
	}
}
