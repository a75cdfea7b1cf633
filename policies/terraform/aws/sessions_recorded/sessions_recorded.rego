# METADATA
# title: Sessions on machines are recorded, and the records are encrypted
# description: >-
#   Checks that the preferences of Session Manager send what is done in a session to CloudWatch Logs or S3, and that the
#   records are encrypted there. Without them nobody can tell afterwards what an administrator did on a machine.
# related_resources:
# - https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_document
# custom:
#   id: ANX-TF-AWS-0914
#   severity: medium
#   topic: session-records
#   subjects: [aws_ssm_document]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "what administrators do in sessions is recorded"}
#   - {id: A.8.24, strength: supports, rationale: "the records are encrypted"}
#   - {id: A.8.2, strength: supports, rationale: "use of privileged access can be reviewed"}
#   does_not_show: that somebody reads the records, and how long they are kept
#   remediation: >-
#     Set `cloudWatchLogGroupName` with `cloudWatchEncryptionEnabled` to `true`, or `s3BucketName` with
#     `s3EncryptionEnabled` to `true`, in `inputs` of the document.
package policies.terraform.aws.sessions_recorded

import data.policies.lib.aws
import data.policies.lib.aws_settings
import data.policies.lib.values

applies if input.subject.config.document_type == "Session"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_preferences contains preferences if {
	input.subject.config.document_type == "Session"
	some document in aws.list(input.subject.views.documents)
	document.path == ["content"]
	preferences := document.document
}

_faults contains {"text": "records no sessions", "path": ["content", "inputs"]} if {
	some document in _preferences
	not aws_settings.given(object.get(document, ["inputs", "cloudWatchLogGroupName"], ""))
	not aws_settings.given(object.get(document, ["inputs", "s3BucketName"], ""))
}

_faults contains {"text": text, "path": ["content", "inputs", "s3EncryptionEnabled"]} if {
	some document in _preferences
	aws_settings.given(document.inputs.s3BucketName)
	values.is_false(document.inputs.s3EncryptionEnabled)
	text := "keeps records of sessions unencrypted in S3"
}

_faults contains {"text": text, "path": ["content", "inputs", "cloudWatchEncryptionEnabled"]} if {
	some document in _preferences
	aws_settings.given(document.inputs.cloudWatchLogGroupName)
	values.is_false(document.inputs.cloudWatchEncryptionEnabled)
	text := "keeps records of sessions unencrypted in CloudWatch"
}

# There is no document of YAML.
_text := input.subject.config.content if {
	input.subject.config.document_type == "Session"
	input.subject.config.document_format == "YAML"
	is_string(input.subject.config.content)
}

_faults contains {"text": "records no sessions", "path": ["content"]} if {
	text := _text
	not regex.match(`(?m)^[ \t]*(cloudWatchLogGroupName|s3BucketName):[ \t]*["']?[^ \t\r\n"'#]`, text)
}

_faults contains {"text": "keeps records of sessions unencrypted", "path": ["content"]} if {
	regex.match(`(?m)^[ \t]*(cloudWatch|s3)EncryptionEnabled:[ \t]*["']?false`, _text)
}
