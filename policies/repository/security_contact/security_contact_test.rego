package policies.repository.security_contact_test

import data.policies.repository.security_contact

_input(files) := {"subject": {"type": "repository", "address": "repository", "config": {"files": files}}}

_finding := {"message": "repository names no security contact", "path": []}

test_deny_no_file if {
	every files in [[], ["README.md", "src/main.rs"], ["vendor/lib/SECURITY.md"], ["vendor/lib/security.txt"]] {
		findings := security_contact.deny with input as _input(files)
		findings == {_finding}
	}
}

test_allow_usual_places if {
	every path in ["SECURITY.md", "security.md", ".github/SECURITY.md", "docs/SECURITY.rst", "SECURITY"] {
		findings := security_contact.deny with input as _input(["README.md", path])
		findings == set()
	}
}

test_allow_security_txt if {
	every path in ["security.txt", "web/public/.well-known/security.txt"] {
		findings := security_contact.deny with input as _input([path])
		findings == set()
	}
}
