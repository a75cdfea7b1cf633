# METADATA
# title: Stages that a deployment makes write access logs
# description: >-
#   Checks that a deployment of API Gateway that makes a stage configures its access log. Without it misuse of the API
#   cannot be seen or reconstructed.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-deployment-stagedescription.html
# custom:
#   id: ANX-CFN-0216
#   severity: medium
#   topic: lb-access-logging
#   subjects: ["AWS::ApiGateway::Deployment"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the API are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "the record can be watched"}
#   does_not_show: stages that are resources of their own, which another policy judges
#   remediation: >-
#     Set `StageDescription.AccessLogSetting` with `DestinationArn` and `Format`, or leave out `StageName` and declare
#     an `AWS::ApiGateway::Stage`.
package policies.cloudformation.api_deployment_access_logs

applies if input.subject.config.Properties.StageName

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "writes no access log", "path": ["Properties", "StageDescription"]} if {
	input.subject.config.Properties.StageDescription
	not input.subject.config.Properties.StageDescription.AccessLogSetting
}

_faults contains {"text": "writes no access log", "path": []} if not input.subject.config.Properties.StageDescription
