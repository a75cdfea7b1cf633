# METADATA
# title: Sessions on machines are encrypted with a key of the organisation
# description: >-
#   Checks that the preferences of Session Manager name a key in KMS. Commands and what they print, passwords among it,
#   are then encrypted from the browser to the machine by a key whose use the organisation decides.
# related_resources:
# - https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-enable-encryption.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_document
# custom:
#   id: ANX-TF-AWS-0913
#   severity: medium
#   topic: session-encryption
#   subjects: [aws_ssm_document]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "sessions are encrypted with a key of the organisation"}
#   - {id: A.8.20, strength: supports, rationale: "connections for administration are protected"}
#   does_not_show: who may start sessions, and that they are recorded
#   remediation: Set `kmsKeyId` in `inputs` of the document.
package policies.terraform.aws.sessions_encrypted

import data.policies.lib.aws
import data.policies.lib.aws_settings

applies if input.subject.config.document_type == "Session"

deny contains finding if {
	input.subject.config.document_type == "Session"
	some document in aws.list(input.subject.views.documents)
	document.path == ["content"]
	not _with_key(document.document)
	finding := {
		"message": sprintf("%s does not encrypt sessions with a key of its own", [input.subject.address]),
		"path": ["content", "inputs", "kmsKeyId"],
	}
}

# There is no document of YAML.
deny contains finding if {
	input.subject.config.document_type == "Session"
	input.subject.config.document_format == "YAML"
	is_string(input.subject.config.content)
	not regex.match(`(?m)^[ \t]*kmsKeyId:[ \t]*["']?[^ \t\r\n"'#]`, input.subject.config.content)
	finding := {
		"message": sprintf("%s does not encrypt sessions with a key of its own", [input.subject.address]),
		"path": ["content"],
	}
}

_with_key(document) if aws_settings.customer_key(document.inputs.kmsKeyId)
