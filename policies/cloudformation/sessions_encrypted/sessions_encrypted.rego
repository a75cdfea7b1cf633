# METADATA
# title: Sessions on servers are encrypted with a key of the organisation
# description: >-
#   Checks that a document with the settings of Session Manager names a key in KMS. With it the content of a session
#   is encrypted from end to end, and only who may use the key can open one.
# related_resources:
# - https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-enable-encryption.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-document.html
# custom:
#   id: ANX-CFN-0422
#   severity: medium
#   topic: session-encryption
#   subjects: ["AWS::SSM::Document"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "sessions are encrypted with a key of the organisation"}
#   - {id: A.8.20, strength: supports, rationale: "administration over the network is protected"}
#   does_not_show: who may use the key, and that sessions are recorded
#   remediation: Set `kmsKeyId` in `Content.inputs`.
package policies.cloudformation.sessions_encrypted

import data.policies.lib.aws_settings

applies if {
	input.subject.config.Properties.DocumentType == "Session"
	is_object(input.subject.config.Properties.Content)
}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves sessions to TLS alone", "path": ["Properties", "Content", "inputs", "kmsKeyId"]} if {
	not _own_key
}

_own_key if aws_settings.given(input.subject.config.Properties.Content.inputs.kmsKeyId)
