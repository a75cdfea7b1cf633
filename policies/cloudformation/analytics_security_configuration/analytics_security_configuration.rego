# METADATA
# title: Data jobs and clusters use a security configuration
# description: >-
#   Checks that jobs, crawlers and endpoints of Glue and clusters of EMR name a security configuration. Without one,
#   none of the encryption that it sets applies.
# related_resources:
# - https://docs.aws.amazon.com/glue/latest/dg/console-security-configurations.html
# - https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-specify-security-configuration.html
# custom:
#   id: ANX-CFN-0155
#   severity: medium
#   topic: notebook-ml-hardening
#   subjects: ["AWS::EMR::Cluster", "AWS::Glue::Crawler", "AWS::Glue::DevEndpoint", "AWS::Glue::Job"]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "jobs run with a stated secure configuration"}
#   - {id: A.8.24, strength: supports, rationale: "the configuration is where encryption is set"}
#   does_not_show: >-
#     what the security configuration says
#   remediation: >-
#     Name a security configuration in the property that the message names.
package policies.cloudformation.analytics_security_configuration

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s runs without a security configuration", [input.subject.address]),
		"path": path,
	}
}

_required contains ["Properties", "SecurityConfiguration"] if {
	input.subject.type in {"AWS::EMR::Cluster", "AWS::Glue::DevEndpoint", "AWS::Glue::Job"}
}

_required contains ["Properties", "CrawlerSecurityConfiguration"] if input.subject.type == "AWS::Glue::Crawler"

_met contains ["Properties", "SecurityConfiguration"] if {
	aws_settings.given(input.subject.config.Properties.SecurityConfiguration)
}

_met contains ["Properties", "CrawlerSecurityConfiguration"] if {
	aws_settings.given(input.subject.config.Properties.CrawlerSecurityConfiguration)
}
