# METADATA
# title: APIs report figures on their use
# description: >-
#   Checks that method settings of a REST API send metrics to CloudWatch. Without them nobody sees a rise in errors or
#   in requests.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_method_settings
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/monitoring-cloudwatch.html
# custom:
#   id: ANX-TF-AWS-0382
#   severity: low
#   topic: log-metric-alarms
#   subjects: [aws_api_gateway_method_settings]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "use of the API is watched"}
#   - {id: A.8.6, strength: supports, rationale: "capacity can be followed"}
#   does_not_show: that an alarm is set on the figures
#   remediation: Set `metrics_enabled = true` in `settings`.
package policies.terraform.aws.api_metrics

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "reports no figures", "path": ["settings", i, "metrics_enabled"]} if {
	some i, settings in aws.list(input.subject.config.settings)
	not _reported(settings)
}

_reported(settings) if values.is_true(settings.metrics_enabled)
