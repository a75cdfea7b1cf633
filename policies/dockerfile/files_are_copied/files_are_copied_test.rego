package policies.dockerfile.files_are_copied_test

import data.policies.dockerfile.files_are_copied

_stage(instruction) := {"subject": {"address": "stage 0", "config": {"instructions": [instruction]}}}

test_deny_add if {
	every value in [["app.jar /app/"], ["${JAR}", "/app/app.jar"]] {
		findings := files_are_copied.deny with input as _stage({"cmd": "add", "value": value})
		findings == {{"message": "stage 0 adds a file instead of copying it", "path": ["instructions", 0]}}
	}
}

test_allow_right_uses if {
	every instruction in [
		{"cmd": "add", "value": ["rootfs.tar.xz /"]},
		{"cmd": "add", "value": ["https://example.com/a", "/a"]},
		{"cmd": "copy", "value": ["a /a"]},
	] {
		findings := files_are_copied.deny with input as _stage(instruction)
		findings == set()
		files_are_copied.applies with input as _stage(instruction)
	}
	not files_are_copied.applies with input as _stage({"cmd": "run"})
}
