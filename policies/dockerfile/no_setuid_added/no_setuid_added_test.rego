package policies.dockerfile.no_setuid_added_test

import data.policies.dockerfile.no_setuid_added

_stage(text) := {"subject": {"address": "stage 0", "config": {"instructions": [{
	"cmd": "run",
	"text": sprintf("RUN %s", [text]),
	"value": [text],
	"json": false,
}]}}}

test_deny_bits if {
	every text in ["chmod u+s /bin/ping", "chmod 4755 /app/tool", "chmod -v 02755 /a", "ls && chmod +s /a"] {
		findings := no_setuid_added.deny with input as _stage(text)
		findings == {{"message": "stage 0 lets a program change its user", "path": ["instructions", 0]}}
	}
}

test_deny_capability if {
	findings := no_setuid_added.deny with input as _stage("setcap cap_net_bind_service,cap_sys_admin+ep /app/tool")
	findings == {{"message": "stage 0 gives a program the capability cap_sys_admin", "path": ["instructions", 0]}}
}

test_allow_others if {
	every text in ["chmod 755 /a", "chmod u-s /bin/su", "chmod 1777 /tmp", "setcap cap_net_bind_service=+ep /app/web"] {
		no_setuid_added.deny == set() with input as _stage(text)
	}
}
