package policies.lib.images_test

import data.policies.lib.images

test_digest_is_pinned if {
	images.pinned({"reference": "nginx@sha256:1f", "repository": "nginx", "digest": "sha256:1f"})
}

test_digest_beats_a_moving_tag if {
	images.pinned({"reference": "nginx:latest@sha256:1f", "tag": "latest", "digest": "sha256:1f"})
}

test_version_tag_is_pinned if {
	images.pinned({"reference": "nginx:1.27", "repository": "nginx", "tag": "1.27"})
}

test_missing_tag_is_not_pinned if {
	image := {"reference": "nginx", "repository": "nginx"}
	not images.pinned(image)
	images.reason(image) == "has neither a tag nor a digest"
}

test_moving_tags_are_not_pinned if {
	every tag in ["latest", "Latest", "main", "stable", "latest-alpine", "alpine-latest"] {
		not images.pinned({"reference": "nginx", "tag": tag})
	}
}

test_reason_names_the_tag if {
	images.reason({"reference": "nginx:edge", "tag": "edge"}) == "has the moving tag `edge`"
}

test_plain_reference_is_resolved if {
	images.resolved({"reference": "registry.example:5000/shop/web:1.4"})
}

test_missing_image_is_not_resolved if {
	not images.resolved({})
}

test_reference_with_a_variable_is_not_resolved if {
	every reference in ["node:${VERSION}", "$BASE", "web:{{ .Values.tag }}", "ko://shop.example/cmd/web"] {
		not images.resolved({"reference": reference})
	}
}
