# METADATA
# title: Beanstalk environments install updates of their platform
# description: >-
#   Checks that an environment of Elastic Beanstalk installs updates by itself. Otherwise its operating system and
#   runtime stay as they were on the first day.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elastic_beanstalk_environment
# - https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html
# custom:
#   id: ANX-TF-AWS-0354
#   severity: medium
#   topic: patching-auto-upgrade
#   subjects: [aws_elastic_beanstalk_environment]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "security updates of the platform are installed"}
#   - {id: A.8.19, strength: supports, rationale: "software in operation is kept current"}
#   does_not_show: dependencies of the application itself
#   remediation: Add a `setting` with the name `ManagedActionsEnabled` and the value `true`.
package policies.terraform.aws.beanstalk_managed_updates

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not install updates of its platform", "path": []} if not _updated

_updated if {
	some setting in aws.list(input.subject.config.setting)
	setting.name == "ManagedActionsEnabled"
	values.is_true(setting.value)
}
