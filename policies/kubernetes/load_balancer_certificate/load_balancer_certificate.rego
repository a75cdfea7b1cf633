# METADATA
# title: Load balancers for HTTPS have a certificate
# description: >-
#   Checks that a Service whose load balancer of AWS speaks HTTP to the pods (`aws-load-balancer-backend-protocol`)
#   names a certificate where it serves port 443. Without one it offers plain HTTP on the port of HTTPS.
# related_resources:
# - https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
# custom:
#   id: ANX-K8S-0302
#   severity: high
#   topic: ingress-tls
#   subjects: [kubernetes.Service]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections from outside are encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "the service is offered over a protected channel"}
#   does_not_show: "which versions of TLS are accepted, or that no port is served in the clear"
#   remediation: >-
#     Set the annotation `service.beta.kubernetes.io/aws-load-balancer-ssl-cert` to the ARN of the certificate.
package policies.kubernetes.load_balancer_certificate

applies if {
	input.subject.config.spec.type == "LoadBalancer"
	_annotations["service.beta.kubernetes.io/aws-load-balancer-backend-protocol"] in {"http", "https"}
	some port in input.subject.config.spec.ports
	port.port in {443, 8443}
}

deny contains finding if {
	not _annotations["service.beta.kubernetes.io/aws-load-balancer-ssl-cert"]
	finding := {
		"message": sprintf("%s has a load balancer without a certificate", [input.subject.address]),
		"path": ["metadata", "annotations"],
	}
}

_annotations := input.subject.config.metadata.annotations
