# METADATA
# title: Services offer no remote shell
# description: >-
#   Checks that no Service leads to the port of SSH or Telnet (22, 23). A shell in a container is reached past the
#   controls and the log of the cluster, with passwords or keys that the cluster does not know.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/service/
# custom:
#   id: ANX-K8S-0414
#   severity: medium
#   topic: exposed-services
#   subjects: [kubernetes.Service]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "services for administration are not offered in the network"}
#   - {id: A.8.22, strength: supports, rationale: "containers cannot be entered from other networks"}
#   - {id: A.8.9, strength: supports, rationale: "containers run with what their service needs and no more"}
#   does_not_show: "whether a container listens on another port for the same"
#   remediation: Remove the port, and use `kubectl exec` with its authorisation and log.
package policies.kubernetes.services_offer_no_remote_shell

deny contains finding if {
	is_array(input.subject.config.spec.ports)
	some i, port in input.subject.config.spec.ports
	key := _key(port)
	finding := {
		"message": sprintf("%s leads to a remote shell", [input.subject.address]),
		"path": ["spec", "ports", i, key],
	}
}

# A port 22 that leads to another one of the container is a service of its own kind, as that of a Git server.
_key(port) := "targetPort" if port.targetPort in {22, 23, "22", "23", "ssh", "telnet"}

_key(port) := "port" if {
	port.port in {22, 23}
	not port.targetPort
}
