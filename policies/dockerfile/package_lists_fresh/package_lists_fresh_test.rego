package policies.dockerfile.package_lists_fresh_test

import data.policies.dockerfile.package_lists_fresh

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

test_deny_list_alone if {
	every text in ["apt-get update", "apt-get -qq update && apt-get clean", "apk update", "zypper ref"] {
		findings := package_lists_fresh.deny with input as _stage([_run(text)])
		findings == {{"message": "stage 0 fetches a package list without using it", "path": ["instructions", 0]}}
	}
}

test_allow_list_with_use if {
	instructions := [_run("apt-get update && apt-get install -y curl"), _run("make update"), {"cmd": "user"}]
	findings := package_lists_fresh.deny with input as _stage(instructions)
	findings == set()
}
