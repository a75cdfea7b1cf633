# METADATA
# title: Files and mail are sent over TLS or SSH
# description: >-
#   Checks that servers of AWS Transfer offer no plain FTP and that mail is only handed to servers with TLS. FTP sends
#   the password and the file as plain text; mail falls back to plain text unless told otherwise.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-server.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-configurationset.html
# custom:
#   id: ANX-CFN-0108
#   severity: high
#   topic: db-tls
#   subjects: ["AWS::SES::ConfigurationSet", "AWS::Transfer::Server"]
#   controls:
#   - {id: A.5.14, strength: demonstrates, rationale: "files and mail are transferred over protected channels"}
#   - {id: A.8.24, strength: supports, rationale: "data is encrypted on its way"}
#   does_not_show: >-
#     that the other side is who it says it is
#   remediation: >-
#     Drop `FTP` from `Protocols`; set `DeliveryOptions.TlsPolicy` to `REQUIRE` for mail.
package policies.cloudformation.transfer_and_mail_tls

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

_required contains ["Properties", "DeliveryOptions", "TlsPolicy"] if {
	input.subject.type == "AWS::SES::ConfigurationSet"
}

_met contains ["Properties", "DeliveryOptions", "TlsPolicy"] if {
	input.subject.config.Properties.DeliveryOptions.TlsPolicy == "REQUIRE"
}

_faulty contains ["Properties", "Protocols"] if {
	is_array(input.subject.config.Properties.Protocols)
	"FTP" in input.subject.config.Properties.Protocols
}

_message(path) := sprintf("%s sends data as plain text: `%s`", [input.subject.address, aws_settings.dotted(path)])
