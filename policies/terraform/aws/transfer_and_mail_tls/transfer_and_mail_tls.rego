# METADATA
# title: Files and mail are sent over TLS or SSH
# description: >-
#   Checks that servers of AWS Transfer offer no plain FTP and that mail is only handed to servers with TLS. FTP sends
#   the password and the file as plain text; mail falls back to plain text unless told otherwise.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/transfer_server
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ses_configuration_set
# custom:
#   id: ANX-TF-AWS-0108
#   severity: high
#   topic: db-tls
#   subjects: [aws_ses_configuration_set, aws_sesv2_configuration_set, aws_transfer_server]
#   controls:
#   - {id: A.5.14, strength: demonstrates, rationale: "files and mail are transferred over protected channels"}
#   - {id: A.8.24, strength: supports, rationale: "data is encrypted on its way"}
#   does_not_show: >-
#     that the other side is who it says it is
#   remediation: >-
#     Drop `FTP` from `protocols`; set `delivery_options { tls_policy = "Require" }` for mail.
package policies.terraform.aws.transfer_and_mail_tls

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": _message(path), "path": path}
}

_required contains ["delivery_options", 0, "tls_policy"] if {
	input.subject.type in {"aws_ses_configuration_set", "aws_sesv2_configuration_set"}
}

_met contains ["delivery_options", 0, "tls_policy"] if {
	input.subject.config.delivery_options[0].tls_policy in {"Require", "REQUIRE"}
}

_faulty contains ["protocols"] if {
	is_array(input.subject.config.protocols)
	"FTP" in input.subject.config.protocols
}

_message(path) := sprintf("%s sends data as plain text: `%s`", [input.subject.address, aws_settings.dotted(path)])
