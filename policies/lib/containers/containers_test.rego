package policies.lib.containers_test

import data.policies.lib.containers

test_container_with_an_image_is_complete if {
	containers.complete({"name": "web", "config": {"name": "web", "image": "web:1.4"}})
}

test_patch_of_a_container_is_not_complete if {
	not containers.complete({"name": "web", "config": {"name": "web", "env": []}})
}
