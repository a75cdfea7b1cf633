package policies.compose.root_files_read_only_test

import data.policies.compose.root_files_read_only

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_writable if {
	every config in [{}, {"read_only": false}] {
		findings := root_files_read_only.deny with input as _service(config)
		findings == {{"message": "service web can change the files of its image", "path": ["read_only"]}}
	}
}

test_allow_read_only if {
	findings := root_files_read_only.deny with input as _service({"read_only": true})
	findings == set()
}
