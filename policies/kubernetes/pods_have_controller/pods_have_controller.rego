# METADATA
# title: Pods are kept running by a controller
# description: >-
#   Checks that a pod which is to keep running is not described alone. A Deployment, StatefulSet or DaemonSet starts it
#   anew where its node fails or is drained for an update; a pod alone is gone.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/overview/
# - https://kubernetes.io/docs/concepts/workloads/controllers/
# custom:
#   id: ANX-K8S-0408
#   severity: low
#   topic: redundancy
#   subjects: [kubernetes.Pod]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "a pod that is lost is started anew"}
#   does_not_show: "how many replicas there are; see ANX-K8S-0007"
#   remediation: Describe the pod as the template of a Deployment, StatefulSet, DaemonSet or Job.
package policies.kubernetes.pods_have_controller

import data.policies.lib.containers
import data.policies.lib.control_plane

# Tasks end by themselves, and the control plane is started by kubelets, from files.
applies if {
	some container in input.subject.views.containers
	containers.complete(container)
	not _ends
	not control_plane.runs(input.subject.views.containers)
}

_kept if count(input.subject.config.metadata.ownerReferences) > 0

# A test of a chart, which is removed after it.
_kept if input.subject.config.metadata.annotations["helm.sh/hook"]

_kept if input.subject.config.metadata.annotations["kubernetes.io/config.mirror"]

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s has no controller that starts it anew", [input.subject.address]), "path": ["kind"]}
}

_ends if input.subject.views.pod.spec.restartPolicy in {"Never", "OnFailure"}
