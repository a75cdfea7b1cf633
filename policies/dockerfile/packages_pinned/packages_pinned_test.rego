package policies.dockerfile.packages_pinned_test

import data.policies.dockerfile.packages_pinned

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

test_deny_packages_without_version if {
	instructions := [_run("apk add --no-cache curl && pip install flask"), {"cmd": "user", "value": ["a"]}]
	findings := packages_pinned.deny with input as _stage(instructions)
	findings == {{
		"message": "stage 0 installs a package without its version: apk add --no-cache curl",
		"path": ["instructions", 0],
	}}
}

test_allow_versions if {
	instructions := [_run("apk add --no-cache curl=8.5.0-r0"), _run("pip install flask")]
	findings := packages_pinned.deny with input as _stage(instructions)
	findings == set()
}
