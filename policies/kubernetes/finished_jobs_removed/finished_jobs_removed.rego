# METADATA
# title: Finished jobs are removed
# description: >-
#   Checks that a Job has `ttlSecondsAfterFinished`. Without it the job and its pods stay with their logs and
#   environments until someone removes them, and fill up the cluster.
# related_resources:
# - https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/
# custom:
#   id: ANX-K8S-0404
#   severity: low
#   topic: resource-cleanup
#   subjects: [kubernetes.Job]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "what is done takes up no capacity"}
#   - {id: A.8.10, strength: supports, rationale: "logs and settings of finished jobs are deleted"}
#   does_not_show: "whether logs are kept elsewhere"
#   remediation: Set `spec.ttlSecondsAfterFinished`, for example to 86400.
package policies.kubernetes.finished_jobs_removed

# Helm and Argo CD remove their hooks by themselves, and a fragment changes a job that is described elsewhere.
applies if {
	count(input.subject.views.containers) > 0
	not _hook
	not input.subject.config.metadata.ownerReferences
}

_hook if {
	is_object(input.subject.config.metadata.annotations)
	some key, _ in input.subject.config.metadata.annotations
	key in {"helm.sh/hook", "argocd.argoproj.io/hook"}
}

deny contains finding if {
	not is_number(object.get(input.subject.config, ["spec", "ttlSecondsAfterFinished"], null))
	finding := {
		"message": sprintf("%s stays after it has finished", [input.subject.address]),
		"path": ["spec", "ttlSecondsAfterFinished"],
	}
}
