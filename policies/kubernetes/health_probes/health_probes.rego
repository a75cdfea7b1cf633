# METADATA
# title: Containers have health probes
# description: >-
#   Checks that each container of a service that runs on and on has a liveness and a readiness probe. Without them
#   Kubernetes neither restarts a container that hangs nor keeps requests away from one that cannot answer.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
# custom:
#   id: ANX-K8S-0011
#   severity: low
#   topic: health-probes
#   subjects: [kubernetes.Deployment, kubernetes.StatefulSet, kubernetes.DaemonSet]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "instances that fail are found and replaced"}
#   - {id: A.8.16, strength: supports, rationale: "the state of each container is watched"}
#   does_not_show: "that the probes tell a working service from a broken one"
#   parameters:
#     required: {default: [liveness, readiness], description: "Probes that each container has: liveness, readiness."}
#   remediation: Add a `livenessProbe` and a `readinessProbe` to the container.
package policies.kubernetes.health_probes

import data.policies.lib.containers

deny contains finding if {
	some container in input.subject.views.containers
	container.type == "container"
	containers.complete(container)
	missing := {probe |
		some probe in data.parameters["ANX-K8S-0011"].required
		not _probed(container.config, probe)
	}
	count(missing) > 0
	finding := {
		"message": sprintf(
			"%s runs container `%s` without a probe for %s",
			[input.subject.address, container.name, concat(" and ", missing)],
		),
		"path": container.path,
	}
}

_probed(config, probe) if {
	probe == "liveness"
	is_object(config.livenessProbe)
}

_probed(config, probe) if {
	probe == "readiness"
	is_object(config.readinessProbe)
}
