package policies.lib.task_containers_test

import data.policies.lib.task_containers

test_containers_in_documents if {
	documents := [
		{"path": ["container_definitions"], "document": [{"name": "web"}, 7]},
		{"path": ["container_properties"], "document": {"image": "job"}},
		{"path": ["policy"], "document": {"Statement": []}},
	]
	found := task_containers.containers with input as {"subject": {"config": {}, "views": {"documents": documents}}}
	found == {
		{"path": ["container_definitions", 0], "config": {"name": "web"}},
		{"path": ["container_properties"], "config": {"image": "job"}},
	}
}

test_containers_in_properties if {
	properties := {"ContainerDefinitions": [{"Name": "web"}], "ContainerProperties": {"Image": "job"}}
	found := task_containers.containers with input as {"subject": {"config": {"Properties": properties}}}
	found == {
		{"path": ["Properties", "ContainerDefinitions", 0], "config": {"Name": "web"}},
		{"path": ["Properties", "ContainerProperties"], "config": {"Image": "job"}},
	}
}

test_key_as_it_is_spelt if {
	task_containers.key({"Privileged": true}, "privileged", "Privileged") == "Privileged"
	task_containers.key({"privileged": true}, "privileged", "Privileged") == "privileged"
}
