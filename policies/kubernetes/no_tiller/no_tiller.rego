# METADATA
# title: Tiller of Helm 2 is not deployed
# description: >-
#   Checks that no workload runs Tiller and no Service leads to it. Helm 2 receives no fixes since 2020, and Tiller
#   carries out what anyone who reaches it asks for, as administrator of the cluster.
# related_resources:
# - https://helm.sh/docs/faq/changes_since_helm2/
# - https://helm.sh/blog/helm-v2-deprecation-timeline/
# custom:
#   id: ANX-K8S-0309
#   severity: high
#   topic: unsupported-components
#   subjects: [kubernetes.workload, kubernetes.Service]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "a component that receives no fixes is not used"}
#   - {id: A.8.2, strength: supports, rationale: "nobody acts as administrator through it"}
#   does_not_show: "that charts are up to date, or that Tiller was removed from the cluster"
#   remediation: >-
#     Move the releases to Helm 3 and delete the Deployment, the Service and the account of Tiller.
package policies.kubernetes.no_tiller

deny contains finding if {
	some container in input.subject.views.containers
	regex.match(`(^|[/-])tiller(-[a-z0-9-]+)?$`, container.image.repository)
	finding := {
		"message": sprintf("%s runs Tiller in container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["image"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.Service"
	some path in [["spec", "selector"], ["metadata", "labels"]]
	_of_tiller(object.get(input.subject.config, path, {}))
	finding := {"message": sprintf("%s leads to Tiller", [input.subject.address]), "path": array.concat(path, ["name"])}
}

_of_tiller(labels) if {
	labels.app == "helm"
	labels.name == "tiller"
}
