# METADATA
# title: Performance data of databases uses a key of the organisation
# description: >-
#   Checks that Performance Insights, where it is on, names a key in KMS. It keeps the text of statements, and with it
#   data of customers.
# related_resources:
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.html
# custom:
#   id: ANX-CFN-0139
#   severity: low
#   topic: ml-analytics-encryption
#   subjects: ["AWS::RDS::DBInstance"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key
#   remediation: >-
#     Set `PerformanceInsightsKMSKeyId`.
package policies.cloudformation.performance_insights_customer_key

import data.policies.lib.aws_settings
import data.policies.lib.values

applies if values.is_true(input.subject.config.Properties.EnablePerformanceInsights)

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s keeps statements under the key of the service", [input.subject.address]),
		"path": path,
	}
}

_required contains ["Properties", "PerformanceInsightsKMSKeyId"]

_met contains ["Properties", "PerformanceInsightsKMSKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.PerformanceInsightsKMSKeyId)
}
