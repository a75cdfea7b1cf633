package policies.kubernetes.images_pinned_test

import data.policies.kubernetes.images_pinned

_workload(containers) := {"subject": {"address": "Deployment shop/web", "views": {"containers": containers}}}

_container(image) := {"name": "web", "path": ["spec", "containers", 0], "config": {}, "image": image}

_finding(reason) := {
	"message": sprintf("Deployment shop/web runs container `web` with an image that %s", [reason]),
	"path": ["spec", "containers", 0, "image"],
}

test_deny_latest if {
	image := {"reference": "shop.example/web:latest", "repository": "shop.example/web", "tag": "latest"}
	findings := images_pinned.deny with input as _workload([_container(image)])
	findings == {_finding("has the moving tag `latest`")}
}

test_deny_missing_tag if {
	image := {"reference": "shop.example:5000/web", "repository": "shop.example:5000/web"}
	findings := images_pinned.deny with input as _workload([_container(image)])
	findings == {_finding("has neither a tag nor a digest")}
}

test_allow_version if {
	image := {"reference": "web:1.4", "repository": "web", "tag": "1.4"}
	images_pinned.deny == set() with input as _workload([_container(image)])
}

test_allow_digest if {
	image := {"reference": "web@sha256:1f", "repository": "web", "digest": "sha256:1f"}
	images_pinned.deny == set() with input as _workload([_container(image)])
}

test_allow_image_that_is_not_known_here if {
	image := {"reference": "$(REGISTRY)/web", "repository": "$(REGISTRY)/web"}
	images_pinned.deny == set() with input as _workload([_container(image)])
}

test_allow_patch_without_image if {
	patch := {"name": "web", "path": ["spec", "containers", 0], "config": {"name": "web"}}
	images_pinned.deny == set() with input as _workload([patch])
}
