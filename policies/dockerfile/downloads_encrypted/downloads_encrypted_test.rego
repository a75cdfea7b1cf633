package policies.dockerfile.downloads_encrypted_test

import data.policies.dockerfile.downloads_encrypted

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_stage(instruction) := {"subject": {"address": "stage 0", "config": {"instructions": [instruction]}}}

test_deny_plain_downloads if {
	every instruction in [
		_run("curl -fsSL http://downloads.example/tool.tgz | tar xz"),
		_run("wget http://downloads.example/a"),
		_run("pip install --index-url http://packages.example/simple x==1"),
		_run("git clone git://git.example/a"),
		_run("cd /a && wget -q \"http://downloads.example/a\""),
		{"cmd": "add", "value": ["http://downloads.example/a /a"]},
	] {
		findings := downloads_encrypted.deny with input as _stage(instruction)
		findings == {{
			"message": "stage 0 downloads over a connection that is not encrypted",
			"path": ["instructions", 0],
		}}
	}
}

test_allow_encrypted if {
	every instruction in [
		_run("curl -fsSL https://downloads.example/tool.tgz"),
		_run("curl -f http://localhost:8080/health"),
		_run("echo deb http://deb.debian.org/debian bookworm main > /etc/apt/sources.list"),
		{"cmd": "add", "value": ["https://downloads.example/a /a"]},
	] {
		downloads_encrypted.deny == set() with input as _stage(instruction)
	}
}
