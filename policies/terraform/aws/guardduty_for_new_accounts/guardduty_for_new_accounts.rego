# METADATA
# title: GuardDuty watches new accounts, too
# description: >-
#   Checks that a detector has a configuration for the organization that takes new accounts in. Otherwise the account
#   made last is the one that nobody watches.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/guardduty_organization_configuration
# - https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html
# custom:
#   id: ANX-TF-AWS-0347
#   severity: low
#   topic: threat-detection-service
#   subjects: [aws_guardduty_detector]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "all accounts of the organization are watched"}
#   - {id: A.8.7, strength: supports, rationale: "signs of malware are looked for in all accounts"}
#   does_not_show: >-
#     organizations that keep this in another place: accept the finding for member accounts
#   remediation: >-
#     Add an `aws_guardduty_organization_configuration` for the detector with `auto_enable_organization_members =
#     "ALL"`.
package policies.terraform.aws.guardduty_for_new_accounts

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves new accounts of the organization out", "path": []} if not _all

_all if {
	some organization in input.related.aws_guardduty_organization_configuration
	_taken_in(organization.config)
}

_taken_in(config) if config.auto_enable_organization_members in {"ALL", "NEW"}

_taken_in(config) if values.is_true(config.auto_enable)
