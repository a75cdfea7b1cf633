# METADATA
# title: Document databases write an audit log
# description: >-
#   Checks that parameter groups of DocumentDB switch the audit log on. It is off by default, and with it off the
#   export to CloudWatch stays empty.
# related_resources:
# - https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html
# custom:
#   id: ANX-CFN-0185
#   severity: medium
#   topic: sql-audit-logging
#   subjects: ["AWS::DocDB::DBClusterParameterGroup"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "events of the database are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     that the cluster exports the log
#   remediation: >-
#     Set the parameter `audit_logs` to `enabled`, and export `audit` to CloudWatch.
package policies.cloudformation.documentdb_audit_parameter

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s leaves the audit log off", [input.subject.address]), "path": path}
}

_required contains ["Properties", "Parameters", "audit_logs"]

_met contains ["Properties", "Parameters", "audit_logs"] if {
	is_string(input.subject.config.Properties.Parameters.audit_logs)
	not input.subject.config.Properties.Parameters.audit_logs in {"disabled", "none", ""}
}
