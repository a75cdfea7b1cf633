# METADATA
# title: API stages write access logs
# description: >-
#   Checks that stages of API Gateway, serverless APIs and GraphQL APIs write access logs. Without them misuse of an
#   API cannot be seen or reconstructed.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# - https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
# custom:
#   id: ANX-CFN-0204
#   severity: medium
#   topic: lb-access-logging
#   subjects:
#   - "AWS::ApiGateway::Stage"
#   - "AWS::ApiGatewayV2::Stage"
#   - "AWS::Serverless::Api"
#   - "AWS::Serverless::HttpApi"
#   - "AWS::AppSync::GraphQLApi"
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the API are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "the record can be watched"}
#   does_not_show: how long the log is kept and that anyone looks at it
#   remediation: >-
#     Set `AccessLogSetting` (`AccessLogSettings` on HTTP APIs) with `DestinationArn` and `Format`; for AppSync
#     `LogConfig` with `FieldLogLevel` `ERROR` or `ALL`.
package policies.cloudformation.api_access_logs

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "writes no access log", "path": path} if {
	input.subject.type in {"AWS::ApiGateway::Stage", "AWS::Serverless::Api"}
	not input.subject.config.Properties.AccessLogSetting
	path := _place("AccessLogSetting")
}

_faults contains {"text": "writes no access log", "path": path} if {
	input.subject.type in {"AWS::ApiGatewayV2::Stage", "AWS::Serverless::HttpApi"}
	not input.subject.config.Properties.AccessLogSettings
	path := _place("AccessLogSettings")
}

_place(key) := ["Properties", key] if startswith(input.subject.type, "AWS::Serverless::")

_place(_) := [] if not startswith(input.subject.type, "AWS::Serverless::")

_faults contains {"text": "writes no log", "path": []} if {
	input.subject.type == "AWS::AppSync::GraphQLApi"
	not input.subject.config.Properties.LogConfig
}

_faults contains {"text": "leaves its fields out of the log", "path": ["Properties", "LogConfig"]} if {
	input.subject.config.Properties.LogConfig
	not _fields
}

_fields if input.subject.config.Properties.LogConfig.FieldLogLevel != "NONE"
