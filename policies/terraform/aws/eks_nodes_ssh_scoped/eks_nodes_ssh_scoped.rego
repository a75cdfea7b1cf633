# METADATA
# title: Nodes of EKS clusters take SSH from named groups only
# description: >-
#   Checks that a node group with an SSH key names the security groups that may use it. Otherwise port 22 of every node
#   is open to the whole internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_node_group
# - https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
# custom:
#   id: ANX-TF-AWS-0304
#   severity: high
#   topic: mk8s-public-endpoint
#   subjects: [aws_eks_node_group]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "remote access to nodes is open to known networks only"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access to nodes is restricted"}
#   does_not_show: who holds the key, and whether SSH is needed at all
#   remediation: Set `source_security_group_ids` in `remote_access`, or leave the block out and use Session Manager.
package policies.terraform.aws.eks_nodes_ssh_scoped

import data.policies.lib.aws

applies if aws.given(input.subject.config.remote_access)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "opens SSH on its nodes to every network", "path": ["remote_access", i]} if {
	some i, access in aws.list(input.subject.config.remote_access)
	aws.given(access.ec2_ssh_key)
	not _scoped(access)
}

_scoped(access) if aws.given(access.source_security_group_ids)
