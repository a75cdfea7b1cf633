# METADATA
# title: Pub/Sub topics and subscriptions name who may use them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. Strangers could read messages, or send forged
#   ones.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/pubsub_topic_iam
# - https://docs.cloud.google.com/pubsub/docs/access-control
# custom:
#   id: ANX-TF-GOOGLE-0041
#   severity: high
#   topic: messaging-policy
#   subjects:
#   - google_pubsub_topic_iam_member
#   - google_pubsub_topic_iam_binding
#   - google_pubsub_topic_iam_policy
#   - google_pubsub_subscription_iam_member
#   - google_pubsub_subscription_iam_binding
#   - google_pubsub_subscription_iam_policy
#   - google_pubsub_schema_iam_member
#   - google_pubsub_schema_iam_binding
#   - google_pubsub_schema_iam_policy
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access is not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.20, strength: supports, rationale: "services are not open to the internet"}
#   does_not_show: what publishers put into messages
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.pubsub_not_public

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

_message := sprintf("%s gives everyone messages", [input.subject.address])
