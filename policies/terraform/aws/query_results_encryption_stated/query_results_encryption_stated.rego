# METADATA
# title: Results of queries state how they are encrypted
# description: >-
#   Checks that databases and work groups of Athena state the encryption of what queries write, and that clients cannot
#   choose another. S3 encrypts it anyway, with keys of its own; only what the code states is a decision, and is kept
#   when the default changes.
# related_resources:
# - https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html
# custom:
#   id: ANX-TF-AWS-0399
#   severity: low
#   topic: db-encryption
#   subjects: [aws_athena_database, aws_athena_workgroup]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the kind of encryption is a decision that can be read in the code"}
#   does_not_show: whose key it is, and that the data which is queried is encrypted
#   remediation: >-
#     Set `encryption_option` in `encryption_configuration`, and drop `enforce_workgroup_configuration = false`.
package policies.terraform.aws.query_results_encryption_stated

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

deny contains finding if {
	values.is_false(input.subject.config.configuration[0].enforce_workgroup_configuration)
	finding := {
		"message": sprintf("%s lets clients choose how results are encrypted", [input.subject.address]),
		"path": ["configuration", 0, "enforce_workgroup_configuration"],
	}
}

_required contains ["encryption_configuration", 0, "encryption_option"] if {
	input.subject.type == "aws_athena_database"
}

_required contains ["configuration", 0, "result_configuration", 0, "encryption_configuration"] if {
	input.subject.type == "aws_athena_workgroup"
}

_met contains ["encryption_configuration", 0, "encryption_option"] if {
	aws_settings.given(input.subject.config.encryption_configuration[0].encryption_option)
}

_met contains ["configuration", 0, "result_configuration", 0, "encryption_configuration"] if {
	aws_settings.given(input.subject.config.configuration[0].result_configuration[0].encryption_configuration)
}
