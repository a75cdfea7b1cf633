package policies.repository.built_files_not_committed_test

import data.policies.repository.built_files_not_committed

test_deny_program if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_extension": {"exe": ["tools/convert.exe"]}},
	}}
	findings := built_files_not_committed.deny with input as instance
	findings == {{"message": "repository holds tools/convert.exe, a built program that nobody can review", "path": []}}
}

test_allow_wrappers_and_tests if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_extension": {"jar": ["gradle/wrapper/gradle-wrapper.jar", "tests/a.jar"]}},
	}}
	findings := built_files_not_committed.deny with input as instance
	findings == set()
}
