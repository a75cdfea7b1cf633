package policies.dockerfile.language_packages_pinned_test

import data.policies.dockerfile.language_packages_pinned

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

test_deny_package_without_version if {
	findings := language_packages_pinned.deny with input as _stage([_run("pip install flask"), {"cmd": "user", "value": ["a"]}])
	findings == {{
		"message": "stage 0 installs a package without its version: pip install flask",
		"path": ["instructions", 0],
	}}
}

test_allow_versions if {
	language_packages_pinned.deny == set() with input as _stage([_run("pip install -r requirements.txt"), _run("apk add curl")])
}
