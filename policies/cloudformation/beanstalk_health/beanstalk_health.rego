# METADATA
# title: Beanstalk environments report their health in detail
# description: >-
#   Checks that an environment of Elastic Beanstalk reports enhanced health. Basic health sees only whether an
#   instance answers, not whether the application works.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticbeanstalk-environment.html
# - https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced.html
# custom:
#   id: ANX-CFN-0410
#   severity: low
#   topic: compute-logging-monitoring
#   subjects: ["AWS::ElasticBeanstalk::Environment", "AWS::ElasticBeanstalk::ConfigurationTemplate"]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "the state of the application is watched"}
#   - {id: A.8.6, strength: supports, rationale: "shortage of capacity is noticed"}
#   does_not_show: that somebody looks at it
#   remediation: Set the option `SystemType` of `aws:elasticbeanstalk:healthreporting:system` to `enhanced`.
package policies.cloudformation.beanstalk_health

import data.policies.lib.aws
import data.policies.lib.values

# An environment with a saved configuration takes its settings from there.
applies if not input.subject.config.Properties.TemplateName

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not report its health in detail", "path": ["Properties", "OptionSettings"]} if {
	not _reported
}

_reported if {
	some setting in aws.list(input.subject.config.Properties.OptionSettings)
	setting.Namespace == "aws:elasticbeanstalk:healthreporting:system"
	setting.OptionName == "SystemType"
	setting.Value == "enhanced"
}

_reported if {
	some setting in aws.list(input.subject.config.Properties.OptionSettings)
	setting.OptionName == "HealthStreamingEnabled"
	values.is_true(setting.Value)
}
