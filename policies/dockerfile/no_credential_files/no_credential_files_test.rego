package policies.dockerfile.no_credential_files_test

import data.policies.dockerfile.no_credential_files

_stage(instruction) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": [instruction]}}}

test_deny_files if {
	every value in [
		["id_rsa /root/.ssh/"],
		[".env", "/app/.env"],
		["config/.npmrc package.json /app/"],
		["certs/server.key /etc/ssl/"],
		["/home/me/.aws/credentials /root/.aws/credentials"],
	] {
		count(no_credential_files.deny) == 1 with input as _stage({"cmd": "copy", "value": value})
	}
}

test_allow_others if {
	every instruction in [
		{"cmd": "copy", "value": [". /app"]},
		{"cmd": "copy", "value": [".env.example /app/.env"]},
		{"cmd": "copy", "value": ["id_rsa.pub /root/.ssh/"]},
		{"cmd": "copy", "value": ["server.key /a"], "flags": ["--from=build"]},
		{"cmd": "run", "value": ["cp id_rsa /a"]},
	] {
		no_credential_files.deny == set() with input as _stage(instruction)
	}
}

test_allow_stage_that_is_left_behind if {
	no_credential_files.deny == set() with input as {"subject": {"address": "stage 0", "config": {
		"final": false,
		"instructions": [{"cmd": "copy", "value": [".npmrc /app/"]}],
	}}}
}
