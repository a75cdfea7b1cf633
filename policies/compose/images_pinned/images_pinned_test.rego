package policies.compose.images_pinned_test

import data.policies.compose.images_pinned

_service(config, image) := {"subject": {"address": "service cache", "config": config, "views": {"image": image}}}

_finding(reason) := {"message": sprintf("service cache runs an image that %s", [reason]), "path": ["image"]}

test_deny_latest if {
	image := {"reference": "redis:latest", "repository": "redis", "tag": "latest"}
	images_pinned.deny == {_finding("has the moving tag `latest`")} with input as _service({}, image)
}

test_deny_missing_tag if {
	image := {"reference": "redis", "repository": "redis"}
	images_pinned.deny == {_finding("has neither a tag nor a digest")} with input as _service({}, image)
}

test_allow_version if {
	image := {"reference": "redis:7.4.1", "repository": "redis", "tag": "7.4.1"}
	images_pinned.deny == set() with input as _service({}, image)
}

test_allow_digest if {
	image := {"reference": "redis@sha256:1f", "repository": "redis", "digest": "sha256:1f"}
	images_pinned.deny == set() with input as _service({}, image)
}

test_applies_to_an_image if {
	images_pinned.applies with input as _service({"image": "redis"}, {"reference": "redis"})
}

test_applies_not_to_what_is_built if {
	not images_pinned.applies with input as _service({"image": "shop", "build": "."}, {"reference": "shop"})
	not images_pinned.applies with input as _service({"image": "shop", "build": {"context": "."}}, {"reference": "shop"})
}

test_applies_not_to_an_image_named_by_a_variable if {
	not images_pinned.applies with input as _service({"image": "redis:${TAG}"}, {"reference": "redis:${TAG}"})
}

test_applies_not_without_an_image if {
	service := {"subject": {"address": "service cache", "config": {"extends": "base"}, "views": {}}}
	not images_pinned.applies with input as service
	images_pinned.deny == set() with input as service
}
