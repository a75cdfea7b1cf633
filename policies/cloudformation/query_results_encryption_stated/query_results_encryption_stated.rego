# METADATA
# title: Results of queries state how they are encrypted
# description: >-
#   Checks that databases and work groups of Athena state the encryption of what queries write. S3 encrypts it anyway,
#   with keys of its own; only what the code states is a decision, and is kept when the default changes.
# related_resources:
# - https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html
# custom:
#   id: ANX-CFN-0356
#   severity: low
#   topic: db-encryption
#   subjects: ["AWS::Athena::WorkGroup"]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the kind of encryption is a decision that can be read in the code"}
#   does_not_show: whose key it is, and that the data which is queried is encrypted
#   remediation: Set `EncryptionConfiguration` in `ResultConfiguration`, and keep `EnforceWorkGroupConfiguration`.
package policies.cloudformation.query_results_encryption_stated

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s does not state how results are encrypted", [input.subject.address]),
		"path": path,
	}
}

# Clients may otherwise choose for themselves.
deny contains finding if {
	values.is_false(input.subject.config.Properties.WorkGroupConfiguration.EnforceWorkGroupConfiguration)
	finding := {
		"message": sprintf("%s lets clients decide how results are encrypted", [input.subject.address]),
		"path": ["Properties", "WorkGroupConfiguration", "EnforceWorkGroupConfiguration"],
	}
}

_required contains ["Properties", "WorkGroupConfiguration", "ResultConfiguration", "EncryptionConfiguration"]

_met contains ["Properties", "WorkGroupConfiguration", "ResultConfiguration", "EncryptionConfiguration"] if {
	aws_settings.given(input.subject.config.Properties.WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration)
}
