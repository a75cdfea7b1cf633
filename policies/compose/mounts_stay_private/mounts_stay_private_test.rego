package policies.compose.mounts_stay_private_test

import data.policies.compose.mounts_stay_private

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_shared_mounts if {
	long := {"volumes": [{"type": "bind", "bind": {"propagation": "rslave"}}]}
	findings := mounts_stay_private.deny with input as _service(long)
	findings == {{
		"message": "service web shares mounts with its host",
		"path": ["volumes", 0, "bind", "propagation"],
	}}
	short := mounts_stay_private.deny with input as _service({"volumes": ["/a:/b:ro,rshared"]})
	{finding.path | some finding in short} == {["volumes", 0]}
}

test_allow_private_mounts if {
	every config in [{}, {"volumes": "x"}, {"volumes": ["/a:/b:ro", {"bind": {"propagation": "rprivate"}}, "/a:/shared"]}] {
		findings := mounts_stay_private.deny with input as _service(config)
		findings == set()
	}
}
