package policies.terraform.google.audit_logs_complete_test

import data.policies.terraform.google.audit_logs_complete

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := audit_logs_complete.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project_iam_audit_config", {"project": "shop-1234", "service": "storage.googleapis.com", "audit_log_config": [{"log_type": "ADMIN_READ"}, {"log_type": "DATA_READ"}, {"log_type": "DATA_WRITE"}]}, {}, {["service"]}],
		["google_organization_iam_audit_config", {"org_id": "1234", "service": "allServices", "audit_log_config": [{"log_type": "ADMIN_READ"}, {"log_type": "DATA_READ"}, {"log_type": "DATA_WRITE", "exempted_members": ["group:operators@example.com"]}]}, {}, {["audit_log_config", 2, "exempted_members"]}],
		["google_folder_iam_audit_config", {"folder": "folders/1234", "service": "allServices", "audit_log_config": [{"log_type": "DATA_WRITE"}]}, {}, {["audit_log_config"]}],
		["data.google_iam_policy", {"audit_config": [{"service": "cloudkms.googleapis.com", "audit_log_configs": [{"log_type": "DATA_READ", "exempted_members": ["user:jo@example.com"]}]}]}, {}, {["audit_config", 0, "audit_log_configs", 0, "exempted_members"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project_iam_audit_config", {"project": "shop-1234", "service": "allServices", "audit_log_config": [{"log_type": "ADMIN_READ"}, {"log_type": "DATA_READ"}, {"log_type": "DATA_WRITE"}]}, {}],
		["data.google_iam_policy", {"audit_config": [{"service": "allServices", "audit_log_configs": [{"log_type": "DATA_READ"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_policies_without_audit_do_not_count if {
	not audit_logs_complete.applies with input as _resource("data.google_iam_policy", {}, {})
	audit_logs_complete.applies with input as _resource("data.google_iam_policy", {"audit_config": []}, {})
	audit_logs_complete.applies with input as _resource("google_project_iam_audit_config", {}, {})
}
