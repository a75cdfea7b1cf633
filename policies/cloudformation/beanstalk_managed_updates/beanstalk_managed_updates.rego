# METADATA
# title: Beanstalk environments install updates of their platform
# description: >-
#   Checks that an environment of Elastic Beanstalk installs updates by itself. Otherwise its operating system and
#   runtime stay as they were on the first day.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticbeanstalk-environment.html
# - https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html
# custom:
#   id: ANX-CFN-0411
#   severity: medium
#   topic: patching-auto-upgrade
#   subjects: ["AWS::ElasticBeanstalk::Environment", "AWS::ElasticBeanstalk::ConfigurationTemplate"]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "security updates of the platform are installed"}
#   - {id: A.8.19, strength: supports, rationale: "software in operation is kept current"}
#   does_not_show: dependencies of the application itself
#   remediation: Set the option `ManagedActionsEnabled` of `aws:elasticbeanstalk:managedactions` to `true`.
package policies.cloudformation.beanstalk_managed_updates

import data.policies.lib.aws
import data.policies.lib.values

# An environment with a saved configuration takes its settings from there.
applies if not input.subject.config.Properties.TemplateName

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not install updates of its platform", "path": ["Properties", "OptionSettings"]} if {
	not _updated
}

_updated if {
	some setting in aws.list(input.subject.config.Properties.OptionSettings)
	setting.OptionName == "ManagedActionsEnabled"
	values.is_true(setting.Value)
}
