# METADATA
# title: EKS clusters are reached from inside the network only
# description: >-
#   Checks that the API server of a cluster has no public endpoint, which is the default. A public one can be probed by
#   anyone, and only authentication stands before it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
# - https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
# custom:
#   id: ANX-TF-AWS-0300
#   severity: medium
#   topic: mk8s-public-endpoint
#   subjects: [aws_eks_cluster]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the interface of administration is off the internet"}
#   - {id: A.8.22, strength: supports, rationale: "administration lies in a network of its own"}
#   does_not_show: who may reach the private endpoint, and how users authenticate
#   remediation: Set `endpoint_public_access = false` and `endpoint_private_access = true` in `vpc_config`.
package policies.terraform.aws.eks_endpoint_private

import data.policies.lib.network
import data.policies.lib.values

# An endpoint that every network may reach is told by ANX-TF-AWS-0301.
applies if _private

applies if {
	cidrs := input.subject.config.vpc_config[0].public_access_cidrs
	is_array(cidrs)
	count(cidrs) > 0
	not _admits_all
}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has a public endpoint", "path": ["vpc_config", 0, "endpoint_public_access"]} if not _private

_private if values.is_false(input.subject.config.vpc_config[0].endpoint_public_access)

_admits_all if {
	some cidr in input.subject.config.vpc_config[0].public_access_cidrs
	network.open_cidr(cidr)
}
