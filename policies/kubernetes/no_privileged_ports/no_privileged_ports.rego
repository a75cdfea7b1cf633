# METADATA
# title: Containers listen above port 1023
# description: >-
#   Checks that no container declares a port below 1024. Listening there needs root or a capability, which the
#   container then has all the time.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/service/
# custom:
#   id: ANX-K8S-0264
#   severity: low
#   topic: host-network
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "services listen on ports that need no privilege"}
#   - {id: A.8.9, strength: supports, rationale: "containers can run without the rights of root"}
#   does_not_show: "which ports the program opens without declaring them"
#   remediation: Let the program listen on a port such as 8080, and map it with `targetPort` of the Service.
package policies.kubernetes.no_privileged_ports

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.ports)
	some i, port in container.config.ports
	is_number(port.containerPort)
	port.containerPort < 1024
	finding := {
		"message": sprintf("%s listens on port %d in container `%s`", [
			input.subject.address, port.containerPort,
			container.name,
		]),
		"path": array.concat(container.path, ["ports", i, "containerPort"]),
	}
}
