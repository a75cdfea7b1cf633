# METADATA
# title: APIs report figures on their use
# description: >-
#   Checks that method settings of a REST API send metrics to CloudWatch. Without them nobody sees a rise in errors
#   or in requests of a method.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/monitoring-cloudwatch.html
# custom:
#   id: ANX-CFN-0424
#   severity: low
#   topic: log-metric-alarms
#   subjects: ["AWS::ApiGateway::Stage"]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "use of the API is watched"}
#   - {id: A.8.6, strength: supports, rationale: "capacity can be followed"}
#   does_not_show: that an alarm is set on the figures
#   remediation: Set `MetricsEnabled` to `true` in `MethodSettings`.
package policies.cloudformation.api_metrics

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "reports no figures", "path": ["Properties", "MethodSettings", i, "MetricsEnabled"]} if {
	some i, settings in aws.list(input.subject.config.Properties.MethodSettings)
	is_object(settings)
	not _reported(settings)
}

_reported(settings) if values.is_true(settings.MetricsEnabled)
