package policies.dockerfile.files_not_writable_by_all_test

import data.policies.dockerfile.files_not_writable_by_all

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_stage(instruction) := {"subject": {"address": "stage 0", "config": {"instructions": [instruction]}}}

test_deny_open_files if {
	every instruction in [
		_run("chmod 777 /app"),
		_run("mkdir /a && chmod -R 0777 /a"),
		_run("chmod a+rw /etc/app.conf"),
		_run("chmod o=rwx /a"),
		{"cmd": "copy", "value": ["a /a"], "flags": ["--chmod=777"]},
	] {
		findings := files_not_writable_by_all.deny with input as _stage(instruction)
		findings == {{"message": "stage 0 makes files writable by every account", "path": ["instructions", 0]}}
	}
}

test_allow_limited if {
	every instruction in [
		_run("chmod 755 /app && chmod u+w /a"),
		_run("chmod 1777 /tmp/x"),
		_run("chmod a+rx /a"),
		{"cmd": "copy", "value": ["a /a"], "flags": ["--chmod=0755", "--chown=app"]},
	] {
		files_not_writable_by_all.deny == set() with input as _stage(instruction)
	}
}
