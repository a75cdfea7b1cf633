# METADATA
# title: Root filesystems of containers are read-only
# description: >-
#   Checks that each container, init and ephemeral containers included, sets `readOnlyRootFilesystem: true`, and that
#   PodSecurityPolicies require it. Otherwise whoever breaks in can change programs and leave tools behind.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0260
#   severity: low
#   topic: read-only-root
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "no software is installed or changed in a running container"}
#   does_not_show: "what volumes the container can write to"
#   remediation: >-
#     Set `securityContext.readOnlyRootFilesystem: true`, and mount an `emptyDir` where the program has to write.
package policies.kubernetes.root_filesystem_read_only

import data.policies.lib.containers

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	not container.config.securityContext.readOnlyRootFilesystem == true
	finding := {
		"message": sprintf("%s lets container `%s` write to its root filesystem", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "readOnlyRootFilesystem"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not input.subject.config.spec.readOnlyRootFilesystem == true
	finding := {
		"message": sprintf("%s lets containers write to their root filesystems", [input.subject.address]),
		"path": ["spec", "readOnlyRootFilesystem"],
	}
}
