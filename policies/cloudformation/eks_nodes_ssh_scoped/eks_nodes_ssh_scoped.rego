# METADATA
# title: Nodes of EKS clusters take SSH from named groups only
# description: >-
#   Checks that a node group with an SSH key names the security groups that may use it. Otherwise port 22 of every node
#   is open to the whole internet.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-nodegroup-remoteaccess.html
# - https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
# custom:
#   id: ANX-CFN-0304
#   severity: high
#   topic: mk8s-public-endpoint
#   subjects: ["AWS::EKS::Nodegroup"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "remote access to nodes is open to known networks only"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access to nodes is restricted"}
#   - {id: A.8.9, strength: supports, rationale: "a secure setting is stated in the configuration of the nodes"}
#   does_not_show: who holds the key, and whether SSH is needed at all
#   remediation: Set `SourceSecurityGroups` in `RemoteAccess`, or leave it out and use Session Manager.
package policies.cloudformation.eks_nodes_ssh_scoped

import data.policies.lib.aws

applies if input.subject.config.Properties.RemoteAccess

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "opens SSH on its nodes to every network", "path": ["Properties", "RemoteAccess"]} if {
	aws.given(input.subject.config.Properties.RemoteAccess.Ec2SshKey)
	not _scoped
}

_scoped if aws.given(input.subject.config.Properties.RemoteAccess.SourceSecurityGroups)
