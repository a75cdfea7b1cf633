package policies.dockerfile.runs_as_non_root_test

import data.policies.dockerfile.runs_as_non_root

_file(stages) := {"subject": {"address": "Dockerfile", "config": {"stages": stages}, "views": {}}}

_stage(index, final, from, instructions) := {
	"index": index,
	"name": sprintf("Stage%d", [index]),
	"final": final,
	"from": from,
	"instructions": array.concat([{"cmd": "from", "value": ["image"]}], instructions),
}

_only(from, instructions) := _file([_stage(0, true, from, instructions)])

_image(reference) := {"image": {"reference": reference}}

_node := _image("node:22.11.0")

_user(value) := {"cmd": "user", "value": [value]}

_start := {"cmd": "cmd", "value": ["node", "server.js"]}

_no_user(index) := {"message": "Dockerfile runs as root: it sets no USER", "path": ["stages", index]}

_root_user(value, stage, instruction) := {
	"message": sprintf("Dockerfile runs as root: its last USER is `%s`", [value]),
	"path": ["stages", stage, "instructions", instruction],
}

test_deny_no_user if {
	runs_as_non_root.deny == {_no_user(0)} with input as _only(_node, [_start])
}

test_deny_user_without_a_value if {
	runs_as_non_root.deny == {_no_user(0)} with input as _only(_node, [{"cmd": "user", "value": []}])
}

test_deny_root if {
	every user in ["root", "0", "root:root", "0:0", "0:1000", "\"root\"", "ROOT", "00"] {
		runs_as_non_root.deny == {_root_user(user, 0, 1)} with input as _only(_node, [_user(user), _start])
	}
}

test_deny_root_after_another_user if {
	findings := runs_as_non_root.deny with input as _only(_node, [_user("node"), _start, _user("root")])
	findings == {_root_user("root", 0, 3)}
}

test_deny_user_of_a_stage_that_is_only_copied_from if {
	builder := _stage(0, false, _node, [_user("node")])
	runs_as_non_root.deny == {_no_user(1)} with input as _file([builder, _stage(1, true, _node, [_start])])
}

test_deny_root_of_the_stage_built_on if {
	base := _stage(0, false, _node, [_user("root")])
	final := _stage(1, true, {"stage": "Stage0"}, [_start])
	runs_as_non_root.deny == {_root_user("root", 0, 1)} with input as _file([base, final])
}

test_deny_stages_without_a_user if {
	base := _stage(0, false, _node, [])
	final := _stage(1, true, {"stage": "Stage0"}, [_start])
	runs_as_non_root.deny == {_no_user(1)} with input as _file([base, final])
}

test_allow_user if {
	every user in ["node", "1000", "1000:0", "10001:10001", "rootless", "app:root", "$APP_USER"] {
		runs_as_non_root.deny == set() with input as _only(_node, [_user("root"), _user(user), _start])
	}
}

test_allow_user_of_the_stage_built_on if {
	base := _stage(0, false, _node, [_user("node")])
	middle := _stage(1, false, {"stage": "stage0"}, [])
	other := object.union(_stage(2, false, _node, [_user("root")]), {"name": null})
	final := _stage(3, true, {"stage": "STAGE1"}, [_start])
	runs_as_non_root.deny == set() with input as _file([base, middle, other, final])
}

test_allow_base_image_that_is_not_root if {
	every reference in ["gcr.io/distroless/static-debian12:nonroot", "nginxinc/nginx-unprivileged:1.27"] {
		runs_as_non_root.deny == set() with input as _only(_image(reference), [_start])
	}
}

test_applies_to_an_image_that_runs if {
	runs_as_non_root.applies with input as _only(_node, [])
	runs_as_non_root.applies with input as _only(_image("scratch"), [{"cmd": "entrypoint", "value": ["/app"]}])
}

test_applies_to_a_command_of_the_stage_built_on if {
	base := _stage(0, false, _image("scratch"), [_start])
	final := _stage(1, true, {"stage": "stage0"}, [])
	runs_as_non_root.applies with input as _file([base, final])
}

test_applies_not_to_an_image_that_carries_files if {
	not runs_as_non_root.applies with input as _only(_image("scratch"), [{"cmd": "copy", "value": ["dist", "/"]}])
}

test_applies_not_to_a_file_without_stages if {
	not runs_as_non_root.applies with input as _file([])
	runs_as_non_root.deny == set() with input as _file([])
}
