# METADATA
# title: EKS clusters keep the logs of their control plane
# description: >-
#   Checks that a cluster sends all five kinds of logs of its control plane to CloudWatch. None is sent by default, and
#   without them nobody can say afterwards who did what in the cluster.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
# - https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html
# custom:
#   id: ANX-TF-AWS-0303
#   severity: medium
#   topic: mk8s-logging
#   subjects: [aws_eks_cluster]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "activities in the cluster are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept, and that somebody looks at them
#   parameters:
#     log_types:
#       default: [api, audit, authenticator, controllerManager, scheduler]
#       description: Kinds of logs that a cluster keeps.
#   remediation: Set `enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]`.
package policies.terraform.aws.eks_control_plane_logs

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["enabled_cluster_log_types"]} if {
	missing := {type |
		some type in data.parameters["ANX-TF-AWS-0303"].log_types
		not type in _enabled
	}
	count(missing) > 0
	text := sprintf("does not keep the logs %s", [concat(", ", sort(missing))])
}

_enabled contains type if some type in aws.list(input.subject.config.enabled_cluster_log_types)
