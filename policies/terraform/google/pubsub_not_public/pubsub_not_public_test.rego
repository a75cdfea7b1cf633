package policies.terraform.google.pubsub_not_public_test

import data.policies.terraform.google.pubsub_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := pubsub_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_pubsub_topic_iam_member", {"topic": "orders", "role": "roles/pubsub.subscriber", "member": "allUsers"}, {}, {["member"]}],
		["google_pubsub_topic_iam_binding", {"topic": "orders", "role": "roles/pubsub.subscriber", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_pubsub_topic_iam_policy", {"topic": "orders", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/pubsub.subscriber", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_pubsub_subscription_iam_member", {"subscription": "orders-billing", "role": "roles/pubsub.subscriber", "member": "allUsers"}, {}, {["member"]}],
		["google_pubsub_schema_iam_member", {"schema": "order", "role": "roles/pubsub.subscriber", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_pubsub_topic_iam_member", {"topic": "orders", "role": "roles/pubsub.subscriber", "member": "group:readers@example.com"}, {}],
		["google_pubsub_topic_iam_binding", {"topic": "orders", "role": "roles/pubsub.subscriber", "members": ["group:readers@example.com"]}, {}],
		["google_pubsub_topic_iam_policy", {"topic": "orders", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/pubsub.subscriber", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}
