package policies.gitlab_ci.caches_of_branches_apart_test

import data.policies.gitlab_ci.caches_of_branches_apart

_job(cache) := {"subject": {"address": "job a", "config": {"cache": cache}}}

test_deny_shared_cache if {
	one := caches_of_branches_apart.deny with input as _job({"unprotect": true})
	one == {{
		"message": "job a shares a cache between protected and other branches",
		"path": ["cache", "unprotect"],
	}}
	listed := caches_of_branches_apart.deny with input as _job([{"paths": ["x"]}, {"unprotect": true}])
	{finding.path | some finding in listed} == {["cache", 1, "unprotect"]}
}

test_allow_caches_apart if {
	findings := caches_of_branches_apart.deny with input as _job({"unprotect": false, "paths": ["x"]})
	findings == set()
}

test_applies_to_caches if {
	caches_of_branches_apart.applies with input as _job({})
	not caches_of_branches_apart.applies with input as {"subject": {"config": {}}}
}
