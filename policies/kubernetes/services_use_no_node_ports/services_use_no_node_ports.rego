# METADATA
# title: Services are not opened on every node
# description: >-
#   Checks that no Service is of type NodePort. Its port is open on every address of every node, where neither the
#   rules of an Ingress nor those of a load balancer stand in front of it.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
# custom:
#   id: ANX-K8S-0304
#   severity: low
#   topic: exposed-services
#   subjects: [kubernetes.Service]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "services are reached through entry points that are controlled"}
#   - {id: A.8.22, strength: supports, rationale: "pods are not reachable from the network of their nodes"}
#   does_not_show: >-
#     that the firewalls of the nodes let the port through, or what load balancers expose; see ANX-K8S-0303
#   remediation: >-
#     Set `type: ClusterIP` and offer the service through an Ingress or a Gateway.
package policies.kubernetes.services_use_no_node_ports

deny contains finding if {
	input.subject.config.spec.type == "NodePort"
	finding := {"message": sprintf("%s is opened on every node", [input.subject.address]), "path": ["spec", "type"]}
}
