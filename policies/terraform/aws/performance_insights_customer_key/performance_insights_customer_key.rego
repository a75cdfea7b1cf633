# METADATA
# title: Performance data of databases uses a key of the organisation
# description: >-
#   Checks that Performance Insights, where it is on, names a key in KMS. It keeps the text of statements, and with it
#   data of customers.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.html
# custom:
#   id: ANX-TF-AWS-0139
#   severity: low
#   topic: ml-analytics-encryption
#   subjects: [aws_db_instance, aws_rds_cluster_instance]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key
#   remediation: >-
#     Set `performance_insights_kms_key_id`.
package policies.terraform.aws.performance_insights_customer_key

import data.policies.lib.aws_settings
import data.policies.lib.values

applies if values.is_true(input.subject.config.performance_insights_enabled)

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s keeps statements under the key of the service", [input.subject.address]),
		"path": path,
	}
}

_required contains ["performance_insights_kms_key_id"]

_met contains ["performance_insights_kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.performance_insights_kms_key_id)
}
