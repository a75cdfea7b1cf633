package policies.dockerfile.no_sudo_test

import data.policies.dockerfile.no_sudo

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

test_deny_sudo if {
	every text in ["sudo make install", "cd /x && sudo make", "if true; then sudo make; fi"] {
		findings := no_sudo.deny with input as _stage([_run(text)])
		findings == {{"message": "stage 0 calls sudo", "path": ["instructions", 0]}}
	}
}

test_deny_sudo_in_other_shells_and_at_start if {
	every instruction in [
		_run("bash -c 'sudo make'"),
		_run("env X=1 sudo make"),
		_run("doas make"),
		{"cmd": "cmd", "json": true, "value": ["sudo", "service", "web", "start"]},
		{"cmd": "entrypoint", "value": ["exec sudo web"]},
	] {
		findings := no_sudo.deny with input as _stage([instruction])
		findings == {{"message": "stage 0 calls sudo", "path": ["instructions", 0]}}
	}
}

test_deny_accounts_that_may if {
	every text in [
		"echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app",
		"useradd -m -G users,sudo app",
		"usermod -aG wheel app && true",
		"adduser app sudo",
	] {
		findings := no_sudo.deny with input as _stage([_run(text)])
		findings == {{"message": "stage 0 lets an account become root by sudo", "path": ["instructions", 0]}}
	}
}

test_allow_others if {
	instructions := [
		_run("make install"),
		_run("useradd -G video app"),
		_run("apt-get install -y pseudo sudo"),
		_run("apt-get remove sudo"),
		{"cmd": "user", "value": ["sudo"]},
	]
	findings := no_sudo.deny with input as _stage(instructions)
	findings == set()
}
