package policies.repository.licence_declared_test

import data.policies.repository.licence_declared

_input(names) := {"subject": {"address": "repository", "views": {"top_level": names}}}

test_deny_none if {
	every names in [[], ["README.md", "src"], ["licensing", "my-license", "licensed.rb"]] {
		findings := licence_declared.deny with input as _input(names)
		findings == {{"message": "repository declares no licence", "path": []}}
	}
}

test_allow_usual_names if {
	names := ["LICENSE", "LICENCE.md", "license.txt", "LICENSE-MIT", "LICENSE_APACHE", "COPYING", "UNLICENSE", "LICENSES"]
	every name in names {
		findings := licence_declared.deny with input as _input(["README.md", name])
		findings == set()
	}
}
