# METADATA
# title: EKS clusters are reached from inside the network only
# description: >-
#   Checks that the API server of a cluster has no public endpoint, which is the default. A public one can be probed by
#   anyone, and only authentication stands before it.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-resourcesvpcconfig.html
# - https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
# custom:
#   id: ANX-CFN-0300
#   severity: medium
#   topic: mk8s-public-endpoint
#   subjects: ["AWS::EKS::Cluster"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the interface of administration is off the internet"}
#   - {id: A.8.22, strength: supports, rationale: "administration lies in a network of its own"}
#   does_not_show: who may reach the private endpoint, and how users authenticate
#   remediation: >-
#     Set `EndpointPublicAccess: false` and `EndpointPrivateAccess: true` in `ResourcesVpcConfig`.
package policies.cloudformation.eks_endpoint_private

import data.policies.lib.network
import data.policies.lib.values

# An endpoint that every network may reach is told by ANX-CFN-0301.
applies if _private

applies if {
	cidrs := input.subject.config.Properties.ResourcesVpcConfig.PublicAccessCidrs
	is_array(cidrs)
	count(cidrs) > 0
	not _admits_all
}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "has a public endpoint",
	"path": ["Properties", "ResourcesVpcConfig", "EndpointPublicAccess"],
} if {
	not _private
}

_private if values.is_false(input.subject.config.Properties.ResourcesVpcConfig.EndpointPublicAccess)

_admits_all if {
	some cidr in input.subject.config.Properties.ResourcesVpcConfig.PublicAccessCidrs
	network.open_cidr(cidr)
}
