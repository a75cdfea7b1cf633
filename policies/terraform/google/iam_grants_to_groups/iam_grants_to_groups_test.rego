package policies.terraform.google.iam_grants_to_groups_test

import data.policies.terraform.google.iam_grants_to_groups

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := iam_grants_to_groups.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/run.developer", "member": "user:jo@example.com"}, {}, {["member"]}],
		["google_folder_iam_binding", {"folder": "folders/1234", "role": "roles/run.developer", "members": ["group:developers@example.com", "user:jo@example.com"]}, {}, {["members", 1]}],
		["data.google_iam_policy", {"binding": [{"role": "roles/browser", "members": ["group:developers@example.com", "user:jo@example.com"]}]}, {}, {["binding", 0, "members", 1]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/run.developer", "member": "group:developers@example.com"}, {}],
		["google_organization_iam_binding", {"org_id": "1234", "role": "roles/run.developer", "members": ["serviceAccount:deploy@shop-1234.iam.gserviceaccount.com"]}, {}],
		["data.google_iam_policy", {"binding": [{"role": "roles/browser", "members": ["group:developers@example.com"]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_policies_of_single_resources_do_not_count if {
	every type in [
		"artifact_registry_repository", "bigquery_dataset", "bigquery_table", "cloud_run_service",
		"cloudfunctions_function", "kms_crypto_key", "kms_key_ring", "pubsub_topic",
		"secret_manager_secret", "service_account", "storage_bucket",
	] {
		related := {sprintf("google_%s_iam_policy", [type]): [{"config": {}}]}
		not iam_grants_to_groups.applies with input as _resource("data.google_iam_policy", {}, related)
	}
	iam_grants_to_groups.applies with input as _resource("data.google_iam_policy", {}, {
		"google_project_iam_policy": [{"config": {}}],
	})
}
