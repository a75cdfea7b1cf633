package policies.dockerfile.healthcheck_defined_test

import data.policies.dockerfile.healthcheck_defined

_file(instructions) := {"subject": {"address": "Dockerfile", "config": {"stages": [{
	"index": 0,
	"final": true,
	"from": {"image": {"reference": "debian:12"}},
	"instructions": instructions,
}]}}}

test_deny_none if {
	findings := healthcheck_defined.deny with input as _file([{"cmd": "from"}, {"cmd": "cmd"}])
	findings == {{"message": "Dockerfile has no HEALTHCHECK", "path": ["stages", 0]}}
}

test_deny_several if {
	findings := healthcheck_defined.deny with input as _file([{"cmd": "healthcheck"}, {"cmd": "healthcheck"}])
	{finding.path | some finding in findings} == {["stages", 0, "instructions", 1]}
}

test_deny_switched_off if {
	findings := healthcheck_defined.deny with input as _file([{"cmd": "healthcheck", "value": ["NONE"]}])
	findings == {{
		"message": "Dockerfile switches off the HEALTHCHECK of its base image",
		"path": ["stages", 0, "instructions", 0],
	}}
}

test_allow_one if {
	findings := healthcheck_defined.deny with input as _file([{"cmd": "from"}, {"cmd": "healthcheck"}])
	findings == set()
	healthcheck_defined.applies with input as _file([])
}
