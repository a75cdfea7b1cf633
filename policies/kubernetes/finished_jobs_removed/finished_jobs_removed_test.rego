package policies.kubernetes.finished_jobs_removed_test

import data.policies.kubernetes.finished_jobs_removed

_job(metadata, spec) := {"subject": {
	"address": "Job shop/import",
	"config": {"metadata": metadata, "spec": spec},
	"views": {"containers": [{"name": "import"}]},
}}

test_deny_job_without_end if {
	findings := finished_jobs_removed.deny with input as _job({}, {"template": {}})
	findings == {{
		"message": "Job shop/import stays after it has finished",
		"path": ["spec", "ttlSecondsAfterFinished"],
	}}
}

test_allow_job_with_end if {
	finished_jobs_removed.deny == set() with input as _job({}, {"ttlSecondsAfterFinished": 0})
}

test_applies_to_standing_jobs if {
	finished_jobs_removed.applies with input as _job({}, {})
	not finished_jobs_removed.applies with input as _job({"annotations": {"helm.sh/hook": "pre-install"}}, {})
	not finished_jobs_removed.applies with input as _job({"ownerReferences": [{"kind": "CronJob"}]}, {})
}
