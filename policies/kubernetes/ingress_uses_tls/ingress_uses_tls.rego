# METADATA
# title: Entry points from outside use TLS
# description: >-
#   Checks that each Ingress has a certificate, in `tls` or by an annotation of its load balancer, and that each
#   OpenShift Route has `tls`. Without one, passwords and data of users cross the network in the clear.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/ingress/
# custom:
#   id: ANX-K8S-0300
#   severity: high
#   topic: ingress-tls
#   subjects: [kubernetes.Ingress, kubernetes.Route]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections from outside are encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "the service is offered over a protected channel"}
#   does_not_show: >-
#     that plain HTTP is redirected, which versions of TLS are accepted, or that a proxy in front of the controller
#     does not end TLS
#   remediation: >-
#     Add `spec.tls` with the hosts and the `secretName` of their certificate.
package policies.kubernetes.ingress_uses_tls

deny contains finding if {
	input.subject.type == "kubernetes.Ingress"
	not _listed
	not _annotated
	finding := {"message": sprintf("%s has no certificate", [input.subject.address]), "path": ["spec", "tls"]}
}

deny contains finding if {
	input.subject.type == "kubernetes.Route"
	not input.subject.config.spec.tls
	finding := {"message": sprintf("%s is served without TLS", [input.subject.address]), "path": ["spec", "tls"]}
}

deny contains finding if {
	input.subject.config.spec.tls.insecureEdgeTerminationPolicy == "Allow"
	finding := {
		"message": sprintf("%s is served without TLS, too", [input.subject.address]),
		"path": ["spec", "tls", "insecureEdgeTerminationPolicy"],
	}
}

_listed if count(input.subject.config.spec.tls) > 0

# Where the certificate is named to the load balancer of a cloud, or the service itself ends TLS.
_annotated if {
	some key in [
		"alb.ingress.kubernetes.io/certificate-arn",
		"appgw.ingress.kubernetes.io/appgw-ssl-certificate",
		"ingress.gcp.kubernetes.io/pre-shared-cert",
		"networking.gke.io/managed-certificates",
		"nginx.ingress.kubernetes.io/ssl-passthrough",
	]
	object.get(input.subject.config, ["metadata", "annotations", key], "false") != "false"
}

# Nothing is served in the clear.
_annotated if input.subject.config.metadata.annotations["kubernetes.io/ingress.allow-http"] == "false"

# A load balancer of AWS finds the certificate for a host by itself.
_annotated if contains(input.subject.config.metadata.annotations["alb.ingress.kubernetes.io/listen-ports"], "HTTPS")
