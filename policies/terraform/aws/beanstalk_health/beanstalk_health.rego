# METADATA
# title: Beanstalk environments report their health in detail
# description: >-
#   Checks that an environment of Elastic Beanstalk reports enhanced health. Basic health sees only whether an instance
#   answers, not whether the application works.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elastic_beanstalk_environment
# - https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced.html
# custom:
#   id: ANX-TF-AWS-0353
#   severity: low
#   topic: compute-logging-monitoring
#   subjects: [aws_elastic_beanstalk_environment]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "the state of the application is watched"}
#   - {id: A.8.6, strength: supports, rationale: "shortage of capacity is noticed"}
#   does_not_show: that somebody looks at it
#   remediation: Add a `setting` with the name `HealthStreamingEnabled` and the value `true`.
package policies.terraform.aws.beanstalk_health

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not report its health in detail", "path": []} if not _reported

_reported if {
	some setting in aws.list(input.subject.config.setting)
	setting.namespace == "aws:elasticbeanstalk:cloudwatch:logs:health"
	setting.name == "HealthStreamingEnabled"
	values.is_true(setting.value)
}

_reported if {
	some setting in aws.list(input.subject.config.setting)
	setting.namespace == "aws:elasticbeanstalk:healthreporting:system"
	setting.name == "SystemType"
	setting.value == "enhanced"
}

_reported if {
	some setting in aws.list(input.subject.config.setting)
	setting.namespace == "aws:elasticbeanstalk:healthreporting:system"
	setting.name == "HealthStreamingEnabled"
	values.is_true(setting.value)
}
