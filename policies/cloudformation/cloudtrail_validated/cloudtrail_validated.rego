# METADATA
# title: Trails can prove their integrity
# description: >-
#   Checks that trails write digests of their files. Without them nobody can show that a record was not changed or
#   deleted.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html
# custom:
#   id: ANX-CFN-0220
#   severity: medium
#   topic: cloudtrail-integrity
#   subjects: ["AWS::CloudTrail::Trail"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "records are protected against change"}
#   - {id: A.5.28, strength: supports, rationale: "evidence can be shown to be genuine"}
#   does_not_show: that anyone validates the digests
#   remediation: Set `EnableLogFileValidation` to true.
package policies.cloudformation.cloudtrail_validated

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "writes no digests of its files", "path": ["Properties", "EnableLogFileValidation"]} if {
	not _validated
}

_validated if values.is_true(input.subject.config.Properties.EnableLogFileValidation)
