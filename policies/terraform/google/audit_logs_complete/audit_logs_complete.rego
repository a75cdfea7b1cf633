# METADATA
# title: Audit logs cover all services, and everyone
# description: >-
#   Checks that an audit configuration is for `allServices`, records reads of data, and exempts no member. What is
#   left out cannot be followed up.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam
# - https://docs.cloud.google.com/logging/docs/audit/configure-data-access
# custom:
#   id: ANX-TF-GOOGLE-0065
#   severity: medium
#   topic: audit-logging
#   subjects:
#   - google_project_iam_audit_config
#   - google_folder_iam_audit_config
#   - google_organization_iam_audit_config
#   - data.google_iam_policy
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to data is logged for all services and users"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   - {id: A.5.28, strength: supports, rationale: "events can be proved"}
#   does_not_show: that logs are kept and looked at
#   remediation: >-
#     Set `service = "allServices"`, an `audit_log_config` for `ADMIN_READ`, `DATA_READ` and `DATA_WRITE`, and no
#     `exempted_members`.
package policies.terraform.google.audit_logs_complete

# A policy without `audit_config` leaves the logging of data as it is.
applies if not input.subject.type == "data.google_iam_policy"

applies if input.subject.config.audit_config

deny contains finding if {
	not input.subject.type == "data.google_iam_policy"
	not input.subject.config.service == "allServices"
	finding := {"message": sprintf("%s leaves services out", [input.subject.address]), "path": ["service"]}
}

deny contains finding if {
	some i, log in _logs
	log.exempted_members != []
	finding := {
		"message": sprintf("%s exempts members from logging", [input.subject.address]),
		"path": ["audit_log_config", i, "exempted_members"],
	}
}

deny contains finding if {
	not input.subject.type == "data.google_iam_policy"
	missing := {"ADMIN_READ", "DATA_READ"} - {type |
		some log in _logs
		type := log.log_type
	}
	count(missing) > 0
	finding := {
		"message": sprintf("%s does not log %s", [input.subject.address, concat(" and ", sort(missing))]),
		"path": ["audit_log_config"],
	}
}

deny contains finding if {
	is_array(input.subject.config.audit_config)
	some i, audit in input.subject.config.audit_config
	is_array(audit.audit_log_configs)
	some j, log in audit.audit_log_configs
	log.exempted_members != []
	finding := {
		"message": sprintf("%s exempts members from logging", [input.subject.address]),
		"path": ["audit_config", i, "audit_log_configs", j, "exempted_members"],
	}
}

_logs := input.subject.config.audit_log_config if is_array(input.subject.config.audit_log_config)
