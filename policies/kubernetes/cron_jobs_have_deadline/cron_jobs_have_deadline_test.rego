package policies.kubernetes.cron_jobs_have_deadline_test

import data.policies.kubernetes.cron_jobs_have_deadline

_job(spec) := {"subject": {"address": "CronJob shop/report", "config": {"spec": spec}, "views": {}}}

test_deny_without_deadline if {
	findings := cron_jobs_have_deadline.deny with input as _job({"schedule": "0 3 * * *"})
	findings == {{
		"message": "CronJob shop/report has no deadline for missed starts",
		"path": ["spec", "startingDeadlineSeconds"],
	}}
}

test_allow_with_deadline if {
	cron_jobs_have_deadline.deny == set() with input as _job({"startingDeadlineSeconds": 600})
}

test_applies_to_whole_jobs if {
	cron_jobs_have_deadline.applies with input as _job({"schedule": "0 3 * * *"})
	not cron_jobs_have_deadline.applies with input as _job({})
}
