package policies.dockerfile.base_image_pinned_test

import data.policies.dockerfile.base_image_pinned

_stage(from) := {"subject": {"address": "stage builder", "config": {"index": 0, "from": from}, "views": {}}}

_finding(reference, reason) := {
	"message": sprintf("stage builder is built from `%s`, which %s", [reference, reason]),
	"path": [],
}

test_deny_latest if {
	image := {"reference": "node:latest", "repository": "node", "tag": "latest"}
	expected := {_finding("node:latest", "has the moving tag `latest`")}
	base_image_pinned.deny == expected with input as _stage({"image": image})
}

test_deny_missing_tag if {
	image := {"reference": "registry.example:5000/node", "repository": "registry.example:5000/node"}
	expected := {_finding("registry.example:5000/node", "has neither a tag nor a digest")}
	base_image_pinned.deny == expected with input as _stage({"image": image})
}

test_allow_version if {
	image := {"reference": "node:22.11.0", "repository": "node", "tag": "22.11.0"}
	base_image_pinned.deny == set() with input as _stage({"image": image})
}

test_allow_digest if {
	image := {"reference": "node@sha256:1f", "repository": "node", "digest": "sha256:1f"}
	base_image_pinned.deny == set() with input as _stage({"image": image})
}

test_applies_to_an_image if {
	base_image_pinned.applies with input as _stage({"image": {"reference": "node"}})
}

test_applies_not_to_what_is_no_image_of_a_registry if {
	not base_image_pinned.applies with input as _stage({"stage": "base", "image": {"reference": "base"}})
	not base_image_pinned.applies with input as _stage({"stage": "base"})
	not base_image_pinned.applies with input as _stage({"image": {"reference": "scratch"}})
}

test_applies_not_to_an_image_named_by_a_variable if {
	not base_image_pinned.applies with input as _stage({"image": {"reference": "${BASE}"}})
	not base_image_pinned.applies with input as _stage({"image": {"reference": "node:$VERSION"}})
}
