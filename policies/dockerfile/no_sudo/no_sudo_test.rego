package policies.dockerfile.no_sudo_test

import data.policies.dockerfile.no_sudo

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

test_deny_sudo if {
	every text in ["sudo make install", "cd /x && sudo make", "if true; then sudo make; fi"] {
		findings := no_sudo.deny with input as _stage([_run(text)])
		findings == {{"message": "stage 0 calls sudo", "path": ["instructions", 0]}}
	}
}

test_allow_others if {
	instructions := [_run("make install"), _run("apt-get remove sudo"), {"cmd": "user", "value": ["sudo"]}]
	findings := no_sudo.deny with input as _stage(instructions)
	findings == set()
}
