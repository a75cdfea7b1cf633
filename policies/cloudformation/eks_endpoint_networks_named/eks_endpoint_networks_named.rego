# METADATA
# title: Public endpoints of EKS clusters admit named networks only
# description: >-
#   Checks that a cluster with a public endpoint names the networks that may reach it. Without a list the whole internet
#   may, and can try stolen credentials and fresh vulnerabilities.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-resourcesvpcconfig.html
# - https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
# custom:
#   id: ANX-CFN-0301
#   severity: high
#   topic: mk8s-public-endpoint
#   subjects: ["AWS::EKS::Cluster"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the interface of administration is open to known networks only"}
#   - {id: A.8.22, strength: supports, rationale: "administration is kept apart from the internet"}
#   does_not_show: who lies in those networks, and how users authenticate
#   remediation: >-
#     Set `PublicAccessCidrs` in `ResourcesVpcConfig` to the networks of the administrators, or `EndpointPublicAccess:
#     false`.
package policies.cloudformation.eks_endpoint_networks_named

import data.policies.lib.aws
import data.policies.lib.network
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "lets every network reach its endpoint",
	"path": ["Properties", "ResourcesVpcConfig", "PublicAccessCidrs"],
} if {
	not _private
	not _named
}

_faults contains {"text": "lets every network reach its endpoint", "path": path} if {
	not _private
	some i, cidr in aws.list(input.subject.config.Properties.ResourcesVpcConfig.PublicAccessCidrs)
	network.open_cidr(cidr)
	path := ["Properties", "ResourcesVpcConfig", "PublicAccessCidrs", i]
}

_private if values.is_false(input.subject.config.Properties.ResourcesVpcConfig.EndpointPublicAccess)

_named if aws.given(input.subject.config.Properties.ResourcesVpcConfig.PublicAccessCidrs)
