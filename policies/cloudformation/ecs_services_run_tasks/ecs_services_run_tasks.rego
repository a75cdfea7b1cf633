# METADATA
# title: Services run at least one task
# description: >-
#   Checks that an ECS service keeps at least one task, also while it is updated. A service without tasks is down.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html
# custom:
#   id: ANX-CFN-0418
#   severity: low
#   topic: ecs-task-hardening
#   subjects: ["AWS::ECS::Service"]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "the service is set up to be there"}
#   - {id: A.8.14, strength: supports, rationale: "tasks are kept while others are replaced"}
#   does_not_show: that tasks are spread over zones, and that they answer
#   remediation: Set `DesiredCount` to at least 1, and `MinimumHealthyPercent` above 0.
package policies.cloudformation.ecs_services_run_tasks

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "runs no task", "path": ["Properties", "DesiredCount"]} if {
	values.number(input.subject.config.Properties.DesiredCount) == 0
}

_faults contains {"text": "may stop every task while it is updated", "path": path} if {
	values.number(input.subject.config.Properties.DeploymentConfiguration.MinimumHealthyPercent) == 0
	path := ["Properties", "DeploymentConfiguration", "MinimumHealthyPercent"]
}
