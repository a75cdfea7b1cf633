# METADATA
# title: Dataproc clusters and jobs name who may use them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. Strangers could run their code with the rights
#   of the cluster.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/dataproc_cluster_iam
# - https://docs.cloud.google.com/dataproc/docs/concepts/iam/iam
# custom:
#   id: ANX-TF-GOOGLE-0046
#   severity: high
#   topic: service-public-network-access
#   subjects:
#   - google_dataproc_cluster_iam_member
#   - google_dataproc_cluster_iam_binding
#   - google_dataproc_cluster_iam_policy
#   - google_dataproc_job_iam_member
#   - google_dataproc_job_iam_binding
#   - google_dataproc_job_iam_policy
#   - google_dataproc_autoscaling_policy_iam_member
#   - google_dataproc_autoscaling_policy_iam_binding
#   - google_dataproc_autoscaling_policy_iam_policy
#   - google_dataproc_metastore_service_iam_member
#   - google_dataproc_metastore_service_iam_binding
#   - google_dataproc_metastore_service_iam_policy
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access is not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.20, strength: supports, rationale: "services are not open to the internet"}
#   does_not_show: what jobs may read
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.dataproc_not_public

import data.policies.lib.google

deny contains finding if {
	google.public(input.subject.config.member)
	finding := {"message": _message, "path": ["member"]}
}

deny contains finding if {
	is_array(input.subject.config.members)
	some i, member in input.subject.config.members
	google.public(member)
	finding := {"message": _message, "path": ["members", i]}
}

deny contains finding if {
	some policy in input.related["data.google_iam_policy"]
	google.public_policy(policy.config)
	finding := {"message": _message, "path": ["policy_data"]}
}

_message := sprintf("%s gives everyone Dataproc", [input.subject.address])
