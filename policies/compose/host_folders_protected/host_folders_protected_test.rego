package policies.compose.host_folders_protected_test

import data.policies.compose.host_folders_protected

_service(source) := {"subject": {
	"address": "service web",
	"config": {},
	"views": {"volumes": [{"path": ["volumes", 0], "source": source}]},
}}

test_deny_system_folders if {
	every source in [
		"/",
		"/etc",
		"/etc/",
		"/var/run",
		"/root/.ssh",
		"/proc/sys",
		"/home",
		"~/.ssh",
		"${HOME}",
		"/dev/sda",
	] {
		findings := host_folders_protected.deny with input as _service(source)
		{finding.path | some finding in findings} == {["volumes", 0]}
	}
}

test_allow_other_folders if {
	every source in [
		"data",
		"./data",
		"/srv/web",
		"/home/web/site",
		"~/site",
		"/dev/dri",
		"/etc/localtime",
		"/var/run/docker.sock",
		3,
	] {
		findings := host_folders_protected.deny with input as _service(source)
		findings == set()
	}
}
