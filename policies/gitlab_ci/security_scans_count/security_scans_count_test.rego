package policies.gitlab_ci.security_scans_count_test

import data.policies.gitlab_ci.security_scans_count

_job(name, config, text) := {"subject": {
	"address": sprintf("job %s", [name]),
	"name": name,
	"config": config,
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_ignored_failure if {
	findings := security_scans_count.deny with input as _job("scan", {"allow_failure": true}, "trivy fs .")
	findings == {{
		"message": "job scan scans for weaknesses, and its failure is ignored",
		"path": ["allow_failure"],
	}}
}

test_allow_failure_that_counts if {
	findings := security_scans_count.deny with input as _job("scan", {"allow_failure": false}, "trivy fs .")
	findings == set()
}

test_applies_to_scans if {
	security_scans_count.applies with input as _job("scan", {}, "trivy fs .")
	security_scans_count.applies with input as _job("sast", {}, "./run.sh")
	not security_scans_count.applies with input as _job("build", {}, "make")
	not security_scans_count.applies with input as _job(".sast", {}, "./run.sh")
}
