# METADATA
# title: Data jobs and clusters use a security configuration
# description: >-
#   Checks that jobs, crawlers and endpoints of Glue and clusters of EMR name a security configuration. Without one,
#   none of the encryption that it sets applies.
# related_resources:
# - https://docs.aws.amazon.com/glue/latest/dg/console-security-configurations.html
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-specify-security-configuration.html
# custom:
#   id: ANX-TF-AWS-0155
#   severity: medium
#   topic: notebook-ml-hardening
#   subjects: [aws_emr_cluster, aws_glue_crawler, aws_glue_dev_endpoint, aws_glue_job]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "jobs run with a stated secure configuration"}
#   - {id: A.8.24, strength: supports, rationale: "the configuration is where encryption is set"}
#   does_not_show: >-
#     what the security configuration says
#   remediation: >-
#     Name a security configuration in `security_configuration`.
package policies.terraform.aws.analytics_security_configuration

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s runs without a security configuration", [input.subject.address]),
		"path": path,
	}
}

_required contains ["security_configuration"]

_met contains ["security_configuration"] if aws_settings.given(input.subject.config.security_configuration)
