# METADATA
# title: Public endpoints of EKS clusters admit named networks only
# description: >-
#   Checks that a cluster with a public endpoint names the networks that may reach it. Without a list the whole internet
#   may, and can try stolen credentials and fresh vulnerabilities.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
# - https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
# custom:
#   id: ANX-TF-AWS-0301
#   severity: high
#   topic: mk8s-public-endpoint
#   subjects: [aws_eks_cluster]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the interface of administration is open to known networks only"}
#   - {id: A.8.22, strength: supports, rationale: "administration is kept apart from the internet"}
#   does_not_show: who lies in those networks, and how users authenticate
#   remediation: >-
#     Set `public_access_cidrs` in `vpc_config` to the networks of the administrators, or `endpoint_public_access =
#     false`.
package policies.terraform.aws.eks_endpoint_networks_named

import data.policies.lib.aws
import data.policies.lib.network
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "lets every network reach its endpoint",
	"path": ["vpc_config", 0, "public_access_cidrs"],
} if {
	not _private
	not _named
}

_faults contains {"text": "lets every network reach its endpoint", "path": path} if {
	not _private
	some i, cidr in aws.list(input.subject.config.vpc_config[0].public_access_cidrs)
	network.open_cidr(cidr)
	path := ["vpc_config", 0, "public_access_cidrs", i]
}

_private if values.is_false(input.subject.config.vpc_config[0].endpoint_public_access)

_named if aws.given(input.subject.config.vpc_config[0].public_access_cidrs)
