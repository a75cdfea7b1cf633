package policies.dockerfile.no_credentials_in_image_test

import data.policies.dockerfile.no_credentials_in_image

_stage(cmd, pairs) := {"subject": {"address": "stage 0", "config": {"instructions": [
	{"cmd": "from", "value": ["node:22.11.0"]},
	{"cmd": cmd, "pairs": pairs},
	{"cmd": "run", "value": ["npm ci"], "text": "RUN npm ci"},
]}}}

_finding(what, pair) := {
	"message": sprintf("stage 0 puts a credential into the image: %s", [what]),
	"path": ["instructions", 1, "pairs", pair],
}

_deny(cmd, pairs) := findings if {
	findings := no_credentials_in_image.deny with input as _stage(cmd, pairs)
}

test_deny_password_in_the_environment if {
	pairs := [{"key": "DB_HOST", "value": "database"}, {"key": "DB_PASSWORD", "value": "hunter-two"}]
	_deny("env", pairs) == {_finding("ENV DB_PASSWORD", 1)}
}

test_deny_quoted_password if {
	_deny("env", [{"key": "DB_PASSWORD", "value": "\"hunter-two\""}]) == {_finding("ENV DB_PASSWORD", 0)}
}

test_deny_argument_with_a_default if {
	_deny("arg", [{"key": "NPM_TOKEN", "value": "hunter-two"}]) == {_finding("ARG NPM_TOKEN", 0)}
}

test_deny_argument_that_takes_a_credential if {
	_deny("arg", [{"key": "NPM_TOKEN"}]) == {_finding("ARG NPM_TOKEN", 0)}
	_deny("arg", [{"key": "NPM_TOKEN", "value": "\"\""}]) == {_finding("ARG NPM_TOKEN", 0)}
}

test_deny_credential_handed_on if {
	_deny("env", [{"key": "NPM_TOKEN", "value": "${NPM_TOKEN}"}]) == {_finding("ENV NPM_TOKEN", 0)}
}

test_deny_url_with_a_password if {
	pairs := [{"key": "DATABASE_URL", "value": "postgres://shop:hunter-two@database/shop"}]
	_deny("env", pairs) == {_finding("ENV DATABASE_URL", 0)}
}

test_allow_settings if {
	pairs := [
		{"key": "NODE_ENV", "value": "production"},
		{"key": "DB_PASSWORD_FILE", "value": "/run/secrets/database"},
		{"key": "DB_PASSWORD", "value": ""},
		{"key": "API_TOKEN", "value": "''"},
		{"key": "TOKEN_TTL", "value": "900"},
		{"key": "HOME", "value": "$BASE/home"},
	]
	_deny("env", pairs) == set()
}

test_allow_arguments if {
	_deny("arg", [{"key": "VERSION"}, {"key": "PUBLIC_KEY"}, {"key": "COMMIT", "value": "1f2e"}]) == set()
}

test_allow_other_instructions if {
	_deny("label", [{"key": "token", "value": "hunter-two"}]) == set()
}

test_allow_values_of_the_wrong_type if {
	_deny("env", [{"key": "DB_PASSWORD", "value": null}, {"key": 7, "value": "x"}, {"value": ["a"]}]) == set()
}
