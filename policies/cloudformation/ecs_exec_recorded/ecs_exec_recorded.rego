# METADATA
# title: Sessions in running tasks are recorded
# description: >-
#   Checks that a cluster whose sessions with ECS Exec are configured records them. Such a session is a shell in
#   production.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-executecommandconfiguration.html
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
# custom:
#   id: ANX-CFN-0416
#   severity: medium
#   topic: session-records
#   subjects: ["AWS::ECS::Cluster"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "what is done in a session is recorded"}
#   - {id: A.8.2, strength: supports, rationale: "use of privileged access is watched"}
#   does_not_show: who may open a session, and that somebody looks at the records
#   remediation: Set `Logging` to `OVERRIDE` with a log group or bucket in `ExecuteCommandConfiguration`.
package policies.cloudformation.ecs_exec_recorded

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record sessions in tasks", "path": path} if {
	input.subject.config.Properties.Configuration.ExecuteCommandConfiguration.Logging == "NONE"
	path := ["Properties", "Configuration", "ExecuteCommandConfiguration", "Logging"]
}
