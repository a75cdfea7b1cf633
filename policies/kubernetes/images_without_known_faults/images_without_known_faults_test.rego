package policies.kubernetes.images_without_known_faults_test

import data.policies.kubernetes.images_without_known_faults

_pod(repository, tag) := {"subject": {
	"address": "Pod shop/web",
	"views": {"containers": [{
		"name": "web",
		"path": ["spec", "containers", 0],
		"image": {"reference": sprintf("%s:%s", [repository, tag]), "repository": repository, "tag": tag},
	}]},
}}

test_deny_faulty_versions if {
	findings := images_without_known_faults.deny with input as _pod("quay.io/argoproj/argocd", "v2.2.3")
	findings == {{
		"message": concat(" ", [
			"Pod shop/web runs quay.io/argoproj/argocd:v2.2.3 in container `web`,",
			"which has CVE-2022-24348 and CVE-2022-29165",
		]),
		"path": ["spec", "containers", 0, "image"],
	}}
	every image in [
		["quay.io/argoproj/argocd", "v1.8.7"], ["ghcr.io/kyverno/kyverno", "v1.8.4"], ["grafana/grafana", "9.2.0"],
		["registry.k8s.io/ingress-nginx/controller", "v1.12.0"],
	] {
		count(images_without_known_faults.deny) == 1 with input as _pod(image[0], image[1])
	}
}

test_allow_corrected_and_other_versions if {
	every image in [
		["quay.io/argoproj/argocd", "v2.3.4"], ["ghcr.io/kyverno/kyverno", "v1.8.5"], ["grafana/grafana", "9.2.4"],
		["registry.k8s.io/ingress-nginx/controller", "v1.11.5"], ["grafana/grafana", "latest"],
		["registry.example/web", "0.1.0"],
	] {
		images_without_known_faults.deny == set() with input as _pod(image[0], image[1])
	}
}
