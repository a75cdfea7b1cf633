# METADATA
# title: APIs keep the content of requests out of their logs
# description: >-
#   Checks that method settings of a REST API do not log whole requests and answers. Tokens and personal data would
#   stand in the log, for everyone who reads it.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html
# custom:
#   id: ANX-CFN-0325
#   severity: medium
#   topic: other-network
#   subjects: ["AWS::ApiGateway::Stage", "AWS::Serverless::Api"]
#   controls:
#   - {id: A.8.12, strength: demonstrates, rationale: "content is not copied to where more people read it"}
#   - {id: A.5.34, strength: supports, rationale: "personal data stay out of logs"}
#   does_not_show: what the application itself logs
#   remediation: >-
#     Set `DataTraceEnabled: false` in `MethodSettings`.
package policies.cloudformation.api_no_data_trace

import data.policies.lib.aws
import data.policies.lib.values

applies if input.subject.config.Properties.MethodSettings

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "logs the content of requests", "path": path} if {
	some i, settings in aws.list(input.subject.config.Properties.MethodSettings)
	values.is_true(settings.DataTraceEnabled)
	path := ["Properties", "MethodSettings", i, "DataTraceEnabled"]
}
