# METADATA
# title: Probes use ports that the container declares
# description: >-
#   Checks that probes of a container name a port that it declares. A probe for another port always fails or checks
#   something else.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
# custom:
#   id: ANX-K8S-0277
#   severity: low
#   topic: health-probes
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "probes watch the container they belong to"}
#   - {id: A.8.14, strength: supports, rationale: "instances that fail are found and replaced"}
#   does_not_show: "that the probe tells a working service from a broken one"
#   remediation: Add the port to `ports` of the container, or correct the probe.
package policies.kubernetes.probe_ports_declared

deny contains finding if {
	some container in input.subject.views.containers
	some key in ["livenessProbe", "readinessProbe", "startupProbe"]
	probe := object.get(container.config, key, {})
	some kind in ["httpGet", "tcpSocket", "grpc"]
	port := object.get(probe, [kind, "port"], null)
	port != null
	not _declared(container.config, port)
	finding := {
		"message": sprintf("%s has a `%s` for a port that container `%s` does not declare", [
			input.subject.address,
			key,
			container.name,
		]),
		"path": array.concat(container.path, [key, kind, "port"]),
	}
}

_declared(config, port) if {
	is_array(config.ports)
	some declared in config.ports
	port in {declared.containerPort, object.get(declared, "name", null)}
}
