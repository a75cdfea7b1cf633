package policies.gitlab_ci.downloads_verified_test

import data.policies.gitlab_ci.downloads_verified

_input(text) := {"subject": {
	"address": "job a",
	"config": {},
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_piped if {
	findings := downloads_verified.deny with input as _input("curl -sSf https://sh.example.com | sh")
	findings == {{
		"message": "job a runs a script straight from a download",
		"path": ["script", 0, "curl -sSf https://sh.example.com | sh"],
	}}
}

test_deny_download_in_a_variable if {
	findings := downloads_verified.deny with input as _input("x=$(curl -s https://example.com/a); eval $x")
	findings == {{
		"message": "job a runs what it downloaded into `x`",
		"path": ["script", 0, "x="],
	}}
}

test_deny_file_that_runs_unchecked if {
	scripts := [
		{"path": ["script", 0], "text": "make"},
		{"path": ["script", 1], "text": "curl -o a.sh https://example.com/a"},
		{"path": ["script", 2], "text": "sh a.sh"},
	]
	findings := downloads_verified.deny with input as {"subject": {"address": "job a", "views": {"scripts": scripts}}}
	findings == {{"message": "job a downloads `a.sh` and runs it unchecked", "path": ["script", 1, "a.sh"]}}
}

test_allow_checked if {
	findings := downloads_verified.deny
		with input as _input("curl -o a.sh https://example.com/a && sha256sum --check a.sum")
	findings == set()
}

test_applies_to_scripts if {
	downloads_verified.applies with input as _input("make")
	not downloads_verified.applies with input as {"subject": {"views": {"scripts": []}}}
}
