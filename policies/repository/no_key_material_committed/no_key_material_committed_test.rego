package policies.repository.no_key_material_committed_test

import data.policies.repository.no_key_material_committed

_findings(path) := findings if {
	subject := {"address": "repository", "config": {"files": ["README.md", path]}}
	findings := no_key_material_committed.deny with input as {"subject": subject}
}

test_deny_secret_names if {
	files := [
		"id_rsa",
		"deploy/id_ed25519",
		"infra/.env",
		".env.production",
		"certs/server.key",
		"certs/server-key.pem",
		"privkey.pem",
		"app/release.p12",
		"android/upload.jks",
		"terraform.tfstate",
		"live/terraform.tfstate.backup",
		"home/.netrc",
		".htpasswd",
		"home/.aws/credentials",
		"keys/AuthKey.p8",
	]
	every path in files {
		message := sprintf("repository holds %s, which is a secret by its name", [path])
		_findings(path) == {{"message": message, "path": []}}
	}
}

test_allow_other_names if {
	files := [
		"id_rsa.pub",
		".env.example",
		".env.development",
		".env.test",
		"certs/ca.pem",
		"certs/fullchain.pem",
		"certs/public-key.pem",
		"keys/apt.key",
		"keys/release-signing.pub.key",
		"talks/slides.key",
		"config/truststore.jks",
		"android/debug.keystore",
		"src/monkey.rs",
		"monkey.pem",
		"tests/tls/server.key",
		"examples/web/.env",
		"src/credentials",
		"state.tf",
	]
	every path in files {
		_findings(path) == set()
	}
}
