# METADATA
# title: Containers have a readiness probe
# description: >-
#   Checks that each container of a service that runs on and on has a readiness probe. Without one requests go to
#   containers that cannot answer yet, or no longer.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
# custom:
#   id: ANX-K8S-0276
#   severity: low
#   topic: health-probes
#   subjects:
#   - kubernetes.Deployment
#   - kubernetes.StatefulSet
#   - kubernetes.DaemonSet
#   - kubernetes.ReplicaSet
#   - kubernetes.ReplicationController
#   - kubernetes.DeploymentConfig
#   - kubernetes.Pod
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "requests go to instances that can answer"}
#   - {id: A.8.16, strength: supports, rationale: "the state of each container is watched"}
#   does_not_show: "that the probe tells a working service from a broken one"
#   remediation: Add a `readinessProbe` to the container.
package policies.kubernetes.readiness_probes

import data.policies.lib.containers

# Pods that are not restarted do one task and end.
applies if not _task

_task if input.subject.views.pod.spec.restartPolicy in {"Never", "OnFailure"}

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	container.type == "container"
	not _probed(container.config)
	finding := {
		"message": sprintf("%s runs container `%s` without a `readinessProbe`", [input.subject.address, container.name]),
		"path": array.concat(container.path, []),
	}
}

_probed(config) if is_object(config.readinessProbe)
