# METADATA
# title: Cluster components are not of a version with a grave fault
# description: >-
#   Checks the versions of components that rule over clusters (Argo CD, Kyverno, Grafana, the Ingress NGINX controller)
#   for those with a published fault by which others read secrets, pass the checks or take the cluster over.
# related_resources:
# - https://github.com/argoproj/argo-cd/security/advisories
# - https://github.com/kyverno/kyverno/security/advisories
# - https://grafana.com/security/security-advisories/
# - https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/
# custom:
#   id: ANX-K8S-0409
#   severity: high
#   topic: vulnerable-components
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "versions with a published fault are not in use"}
#   - {id: A.8.19, strength: supports, rationale: "what is installed is a corrected version"}
#   does_not_show: "that images have no other known faults; only a scanner of images can tell"
#   remediation: Update the image to a release in which the fault is corrected, best to the newest.
package policies.kubernetes.images_without_known_faults

deny contains finding if {
	some container in input.subject.views.containers
	some fault in _faults
	regex.match(fault.image, container.image.repository)
	version := trim_prefix(container.image.tag, "v")
	regex.match(`^[0-9]+[.][0-9]+[.][0-9]+$`, version)
	semver.compare(version, fault.from) >= 0
	semver.compare(version, fault.fixed) < 0
	finding := {
		"message": sprintf("%s runs %s in container `%s`, which has %s", [
			input.subject.address,
			container.image.reference,
			container.name,
			fault.name,
		]),
		"path": array.concat(container.path, ["image"]),
	}
}

_faults := [
	{"image": `(^|/)argocd$`, "from": "0.0.0", "fixed": "2.1.15", "name": "CVE-2022-24348 and CVE-2022-29165"},
	{"image": `(^|/)argocd$`, "from": "2.2.0", "fixed": "2.2.9", "name": "CVE-2022-24348 and CVE-2022-29165"},
	{"image": `(^|/)argocd$`, "from": "2.3.0", "fixed": "2.3.4", "name": "CVE-2022-29165"},
	{"image": `(^|/)kyverno/kyverno$`, "from": "1.8.3", "fixed": "1.8.5", "name": "CVE-2022-47633"},
	{"image": `(^|/)grafana/grafana(-oss|-enterprise)?$`, "from": "9.2.0", "fixed": "9.2.4", "name": "CVE-2022-39328"},
	{"image": `(^|/)ingress-nginx/controller$`, "from": "0.0.0", "fixed": "1.11.5", "name": "CVE-2025-1974"},
	{"image": `(^|/)ingress-nginx/controller$`, "from": "1.12.0", "fixed": "1.12.1", "name": "CVE-2025-1974"},
]
