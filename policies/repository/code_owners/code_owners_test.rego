package policies.repository.code_owners_test

import data.policies.repository.code_owners

_input(files) := {"subject": {"type": "repository", "address": "repository", "config": {"files": files}}}

test_deny_none if {
	every files in [[], ["README.md"], ["src/CODEOWNERS"], ["codeowners.md"]] {
		findings := code_owners.deny with input as _input(files)
		findings == {{"message": "repository names no code owners", "path": []}}
	}
}

test_allow_places_that_are_read if {
	every path in ["CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS"] {
		findings := code_owners.deny with input as _input(["README.md", path])
		findings == set()
	}
}
