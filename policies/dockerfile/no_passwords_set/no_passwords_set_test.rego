package policies.dockerfile.no_passwords_set_test

import data.policies.dockerfile.no_passwords_set

_stage(text) := {"subject": {"address": "stage 0", "config": {"instructions": [{
	"cmd": "run",
	"text": sprintf("RUN %s", [text]),
	"value": [text],
	"json": false,
}]}}}

test_deny_passwords if {
	every text in [
		"echo 'root:toor' | chpasswd",
		"useradd -m app && /usr/sbin/chpasswd < users",
		"passwd -d root",
		"printf 'a\\na' | passwd app",
		"useradd -m -p $HASH app",
		"usermod --password x app",
	] {
		findings := no_passwords_set.deny with input as _stage(text)
		findings == {{"message": "stage 0 sets the password of an account", "path": ["instructions", 0]}}
	}
}

test_allow_accounts if {
	every text in ["useradd -m -u 1000 app", "cat /etc/passwd | grep app", "passwd -l root", "mkdir -p /srv && useradd app"] {
		no_passwords_set.deny == set() with input as _stage(text)
	}
}
