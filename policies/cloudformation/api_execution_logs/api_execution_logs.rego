# METADATA
# title: API methods log their execution
# description: >-
#   Checks that stages of API Gateway set a logging level for their methods. The execution log shows refused and
#   failed calls, which the access log does not explain.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# custom:
#   id: ANX-CFN-0205
#   severity: low
#   topic: lb-access-logging
#   subjects: ["AWS::ApiGateway::Stage", "AWS::Serverless::Api"]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "errors of the API are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "errors can be watched"}
#   does_not_show: that request bodies are kept out of the log
#   remediation: >-
#     Add a `MethodSettings` entry with `HttpMethod` "*", `ResourcePath` "/*" and `LoggingLevel` `ERROR` or `INFO`.
package policies.cloudformation.api_execution_logs

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "logs no execution", "path": ["Properties"]} if not _logged

_faults contains {"text": "logs no execution of a method", "path": ["Properties", "MethodSettings", i]} if {
	_logged
	some i, settings in aws.list(input.subject.config.Properties.MethodSettings)
	is_object(settings)
	object.get(settings, "LoggingLevel", "OFF") == "OFF"
}

_logged if {
	some settings in aws.list(input.subject.config.Properties.MethodSettings)
	settings.LoggingLevel != "OFF"
}
