# METADATA
# title: Gateways accept encrypted connections
# description: >-
#   Checks that each Gateway has a listener for HTTPS or TLS, and that servers of an Istio Gateway which accept plain
#   HTTP redirect it. Without one, data of users crosses the network in the clear.
# related_resources:
# - https://gateway-api.sigs.k8s.io/guides/tls/
# - https://istio.io/latest/docs/reference/config/networking/gateway/
# custom:
#   id: ANX-K8S-0301
#   severity: high
#   topic: ingress-tls
#   subjects: [kubernetes.Gateway]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections from outside are encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "the service is offered over a protected channel"}
#   does_not_show: "which routes are attached to the encrypted listener, or which versions of TLS are accepted"
#   remediation: >-
#     Add a listener with `protocol: HTTPS` and `tls.certificateRefs`; in an Istio Gateway set `tls.httpsRedirect:
#     true` on the plain server.
package policies.kubernetes.gateway_listeners_encrypted

deny contains finding if {
	count(input.subject.config.spec.listeners) > 0
	not _encrypted
	finding := {
		"message": sprintf("%s has no listener for encrypted connections", [input.subject.address]),
		"path": ["spec", "listeners"],
	}
}

deny contains finding if {
	is_array(input.subject.config.spec.servers)
	some i, server in input.subject.config.spec.servers
	server.port.protocol in {"HTTP", "HTTP2", "GRPC", "MONGO"}
	not server.tls.httpsRedirect == true
	finding := {
		"message": sprintf("%s accepts connections in the clear", [input.subject.address]),
		"path": ["spec", "servers", i, "port", "protocol"],
	}
}

_encrypted if {
	some listener in input.subject.config.spec.listeners
	listener.protocol in {"HTTPS", "TLS"}
}
