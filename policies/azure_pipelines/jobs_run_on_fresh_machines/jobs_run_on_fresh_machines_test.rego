package policies.azure_pipelines.jobs_run_on_fresh_machines_test

import data.policies.azure_pipelines.jobs_run_on_fresh_machines

_job(pool) := {"subject": {"address": "jobs.a", "config": {}, "views": {"pool": pool}}}

test_deny_own_pool if {
	every pool in ["Build servers", {"name": "Build servers", "demands": ["java"]}] {
		findings := jobs_run_on_fresh_machines.deny with input as _job(pool)
			with data.parameters as {"ANX-AZP-0018": {"fresh_pools": ["Others"]}}
		findings == {{"message": "jobs.a runs on a machine that may keep state between jobs", "path": ["pool"]}}
	}
}

test_allow_hosted_and_fresh_pools if {
	every pool in [{"vmImage": "x"}, {"name": "Azure Pipelines", "vmImage": "x"}, "Fresh", {"name": "$(pool)"}, "$(pool)"] {
		jobs_run_on_fresh_machines.applies with input as _job(pool)
		findings := jobs_run_on_fresh_machines.deny with input as _job(pool)
			with data.parameters as {"ANX-AZP-0018": {"fresh_pools": ["fresh"]}}
		findings == set()
	}
}
