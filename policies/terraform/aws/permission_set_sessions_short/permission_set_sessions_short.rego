# METADATA
# title: Sessions of permission sets end soon
# description: >-
#   Checks that a permission set of IAM Identity Center gives sessions of no more than an hour, or of what the
#   organisation sets. Whoever gets hold of a session has the rights until it ends, and it cannot be taken back.
# related_resources:
# - https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssoadmin_permission_set
# custom:
#   id: ANX-TF-AWS-0927
#   severity: low
#   topic: session-length
#   subjects: [aws_ssoadmin_permission_set]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "people sign in anew after a limited time"}
#   - {id: A.8.2, strength: supports, rationale: "privileged rights are held for a limited time"}
#   does_not_show: how long the session of the portal lasts
#   parameters:
#     maximum_hours: {default: 1, description: "Hours that a session may last."}
#   remediation: Set `session_duration = "PT1H"`, or leave it out.
package policies.terraform.aws.permission_set_sessions_short

# An hour unless told otherwise.
deny contains finding if {
	minutes := _minutes(input.subject.config.session_duration)
	maximum := data.parameters["ANX-TF-AWS-0927"].maximum_hours
	minutes > maximum * 60
	finding := {
		"message": sprintf("%s gives sessions of more than %v h", [input.subject.address, maximum]),
		"path": ["session_duration"],
	}
}

_minutes(duration) := (_part(duration, `[0-9]+H`) * 60) + _part(duration, `[0-9]+M`) if {
	is_string(duration)
	regex.match(`^PT([0-9]+H)?([0-9]+M)?([0-9]+S)?$`, duration)
}

_part(duration, pattern) := sum([to_number(trim_right(part, "HM")) | some part in regex.find_n(pattern, duration, 1)])
