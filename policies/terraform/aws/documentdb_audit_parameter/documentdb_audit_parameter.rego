# METADATA
# title: Document databases write an audit log
# description: >-
#   Checks that parameter groups of DocumentDB switch the audit log on. It is off by default, and with it off the
#   export to CloudWatch stays empty.
# related_resources:
# - https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html
# custom:
#   id: ANX-TF-AWS-0185
#   severity: medium
#   topic: sql-audit-logging
#   subjects: [aws_docdb_cluster_parameter_group]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the database are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     that the cluster exports the log
#   remediation: >-
#     Set the parameter `audit_logs` to `enabled`, and export `audit` to CloudWatch.
package policies.terraform.aws.documentdb_audit_parameter

deny contains finding if {
	not _audited
	finding := {"message": sprintf("%s leaves the audit log off", [input.subject.address]), "path": []}
}

_audited if {
	some parameter in input.subject.config.parameter
	parameter.name == "audit_logs"
	is_string(parameter.value)
	not parameter.value in {"disabled", "none", ""}
}
