# METADATA
# title: The service mesh encrypts and identifies both sides
# description: >-
#   Checks that Istio is not told to accept or send plain connections inside the mesh: `mtls.mode` of a
#   PeerAuthentication is `STRICT`, and `tls.mode` of a DestinationRule is not `DISABLE`.
# related_resources:
# - https://istio.io/latest/docs/reference/config/security/peer_authentication/
# - https://istio.io/latest/docs/reference/config/networking/destination-rule/
# custom:
#   id: ANX-K8S-0317
#   severity: medium
#   topic: service-mesh-tls
#   subjects: [kubernetes.PeerAuthentication, kubernetes.DestinationRule]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections between services are encrypted"}
#   - {id: A.8.20, strength: supports, rationale: "services prove who they are to each other"}
#   does_not_show: "that all workloads are part of the mesh, or which of them may talk to each other"
#   remediation: >-
#     Set `spec.mtls.mode: STRICT`; in a DestinationRule use `ISTIO_MUTUAL` or leave `tls` out.
package policies.kubernetes.mesh_uses_mutual_tls

deny contains finding if {
	input.subject.type == "kubernetes.PeerAuthentication"
	input.subject.config.spec.mtls.mode in {"PERMISSIVE", "DISABLE"}
	finding := {
		"message": sprintf("%s accepts connections in the clear", [input.subject.address]),
		"path": ["spec", "mtls", "mode"],
	}
}

deny contains finding if {
	is_object(input.subject.config.spec.portLevelMtls)
	some port, setting in input.subject.config.spec.portLevelMtls
	setting.mode in {"PERMISSIVE", "DISABLE"}
	finding := {
		"message": sprintf("%s accepts connections in the clear on port %v", [input.subject.address, port]),
		"path": ["spec", "portLevelMtls", port, "mode"],
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.DestinationRule"
	input.subject.config.spec.trafficPolicy.tls.mode == "DISABLE"
	finding := {
		"message": sprintf("%s sends in the clear", [input.subject.address]),
		"path": ["spec", "trafficPolicy", "tls", "mode"],
	}
}
