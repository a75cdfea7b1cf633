# METADATA
# title: Retired components are not deployed
# description: >-
#   Checks for components of the Kubernetes project that are maintained no more: the Ingress NGINX controller (ended in
#   March 2026), the Kubernetes Dashboard (archived in January 2026) and Heapster. New faults in them stay open, and
#   the first two are reached from outside.
# related_resources:
# - https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/
# - https://github.com/kubernetes-retired
# custom:
#   id: ANX-K8S-0402
#   severity: medium
#   topic: unsupported-components
#   subjects: [kubernetes.workload, kubernetes.IngressClass]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "what receives no corrections any more is not in use"}
#   - {id: A.8.9, strength: supports, rationale: "the baseline holds maintained components only"}
#   does_not_show: "that what is deployed is up to date"
#   remediation: >-
#     Move to a maintained component: a controller of the Gateway API in place of Ingress NGINX, Headlamp in place of
#     the dashboard, metrics-server in place of Heapster.
package policies.kubernetes.no_retired_components

deny contains finding if {
	some container in input.subject.views.containers
	some name, pattern in _retired
	regex.match(pattern, container.image.repository)
	finding := {
		"message": sprintf("%s runs %s, which is retired, in container `%s`", [
			input.subject.address,
			name,
			container.name,
		]),
		"path": array.concat(container.path, ["image"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.IngressClass"
	input.subject.config.spec.controller == "k8s.io/ingress-nginx"
	finding := {
		"message": sprintf("%s is served by the Ingress NGINX controller, which is retired", [input.subject.address]),
		"path": ["spec", "controller"],
	}
}

_retired := {
	"the Ingress NGINX controller": `(^|/)(ingress-nginx/controller|nginx-ingress-controller(-(amd64|arm64|chroot))?)$`,
	"the Kubernetes Dashboard": `(^|/)(kubernetesui/(dashboard|metrics-scraper)|kubernetes-dashboard)(-[a-z0-9]+)*$`,
	"Heapster": `(^|/)heapster(-(amd64|arm64))?$`,
}
