package policies.azure_pipelines.containers_stay_contained_test

import data.policies.azure_pipelines.containers_stay_contained

_job(container) := {"subject": {"address": "jobs.a", "config": {"container": container}}}

_pipeline(container) := {"subject": {"address": "pipeline", "config": {"resources": {"containers": [container]}}}}

test_deny_flags if {
	every flag in ["--privileged", "--network host", "--cap-add=ALL", "-v /var/run/docker.sock:/var/run/docker.sock"] {
		findings := containers_stay_contained.deny with input as _job({"image": "x", "options": flag})
		findings == {{
			"message": sprintf("jobs.a gives a container control of the agent with %s", [flag]),
			"path": ["container", "options", flag],
		}}
	}
}

test_deny_mounts if {
	findings := containers_stay_contained.deny with input as _pipeline({"volumes": ["/src:/src", "/:/host"]})
	findings == {{
		"message": "pipeline mounts /:/host of the agent into a container",
		"path": ["resources", "containers", 0, "volumes", 1],
	}}
}

test_allow_other_options if {
	container := {"image": "x", "options": "--cpus 2 --hostname build", "volumes": ["/src:/src"]}
	containers_stay_contained.applies with input as _job(container)
	findings := containers_stay_contained.deny with input as _job(container)
	findings == set()
}

test_applies_to_containers if {
	not containers_stay_contained.applies with input as _job("node:22")
}
