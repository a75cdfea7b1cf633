package policies.dockerfile.base_images_by_digest_test

import data.policies.dockerfile.base_images_by_digest

_stage(from) := {"subject": {"address": "stage 0", "config": {"from": from}}}

_node := {"reference": "node:22", "repository": "node", "tag": "22"}

test_deny_tag if {
	base_images_by_digest.applies with input as _stage({"image": _node})
	findings := base_images_by_digest.deny with input as _stage({"image": _node})
	findings == {{"message": "stage 0 is built from `node:22`, which has no digest", "path": []}}
}

test_allow_digest if {
	image := object.union(_node, {"digest": "sha256:ab"})
	base_images_by_digest.deny == set() with input as _stage({"image": image})
}

test_stages_do_not_count if {
	not base_images_by_digest.applies with input as _stage({"stage": "build", "image": _node})
	not base_images_by_digest.applies with input as _stage({"image": {"reference": "node", "repository": "node"}})
	not base_images_by_digest.applies with input as _stage({"image": {"reference": "scratch", "repository": "scratch"}})
}
