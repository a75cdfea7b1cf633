# METADATA
# title: Machines keep their clock in step
# description: >-
#   Checks that the first commands of a machine do not stop or remove the service that sets its clock. A clock that
#   drifts makes logs useless as evidence, and breaks certificates and tokens.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance
# - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html
# custom:
#   id: ANX-TF-AWS-0902
#   severity: medium
#   topic: clock-synchronization
#   subjects: [aws_instance, aws_launch_template, aws_launch_configuration]
#   controls:
#   - {id: A.8.17, strength: supports, rationale: "the service that sets the clock keeps running"}
#   - {id: A.8.15, strength: supports, rationale: "times in logs of different systems can be compared"}
#   does_not_show: >-
#     which servers the clock follows, and what happens to the machine later
#   remediation: >-
#     Remove the command, and point the service to `169.254.169.123` instead.
package policies.terraform.aws.clock_service_kept

import data.policies.lib.values

applies if is_string(input.subject.config.user_data)

_script := values.written(input.subject.config.user_data)

deny contains finding if {
	some text in regex.find_n(_stops, _script, -1)
	finding := {
		"message": sprintf("%s stops the service that sets the clock", [input.subject.address]),
		"path": ["user_data", text],
	}
}

_stops := concat("", [
	`(systemctl[ \t]+(--now[ \t]+)?(disable|mask|stop)[ \t]+(--now[ \t]+)?|service[ \t]+|update-rc\.d[ \t]+)`,
	`(chronyd?|ntpd?|ntpsec|systemd-timesyncd)(\.service)?([ \t]+(stop|remove|disable))?|timedatectl[ \t]+set-ntp[ \t]+(false|no|0)|`,
	`(apt-get|apt|yum|dnf|zypper)[ \t]+(-y[ \t]+)?(remove|purge|erase)[ \t]+(-y[ \t]+)?(chrony|ntp|ntpsec|systemd-timesyncd)`,
])
