# METADATA
# title: Scheduled jobs have a deadline for their start
# description: >-
#   Checks that a CronJob has `startingDeadlineSeconds`. Without it a job that missed 100 starts, as after a longer
#   outage, is not started any more, and nobody is told.
# related_resources:
# - https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline
# custom:
#   id: ANX-K8S-0415
#   severity: low
#   topic: scheduled-jobs
#   subjects: [kubernetes.CronJob]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "regular work goes on after an outage"}
#   - {id: A.8.9, strength: supports, rationale: "what happens to missed starts is settled"}
#   does_not_show: "whether jobs succeed"
#   remediation: Set `spec.startingDeadlineSeconds`, for example to 600.
package policies.kubernetes.cron_jobs_have_deadline

# Without a schedule it is a patch of a CronJob that is described elsewhere.
applies if input.subject.config.spec.schedule

deny contains finding if {
	object.get(input.subject.config, ["spec", "startingDeadlineSeconds"], null) == null
	finding := {
		"message": sprintf("%s has no deadline for missed starts", [input.subject.address]),
		"path": ["spec", "startingDeadlineSeconds"],
	}
}
