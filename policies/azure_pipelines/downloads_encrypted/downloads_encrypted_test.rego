package policies.azure_pipelines.downloads_encrypted_test

import data.policies.azure_pipelines.downloads_encrypted

_input(text) := {"subject": {"address": "steps[0]", "views": {"scripts": [{"path": ["script", 0], "text": text}]}}}

test_deny_plain_address if {
	findings := downloads_encrypted.deny with input as _input("wget http://example.com/a.tgz")
	findings == {{
		"message": "steps[0] downloads over a connection that is not encrypted",
		"path": ["script", 0, "wget http://example.com/a.tgz"],
	}}
}

test_allow_encrypted if {
	findings := downloads_encrypted.deny with input as _input("wget https://example.com/a.tgz && curl http://localhost/up")
	findings == set()
}

test_applies_to_scripts if {
	downloads_encrypted.applies with input as _input("make")
	not downloads_encrypted.applies with input as {"subject": {"views": {"scripts": []}}}
}
