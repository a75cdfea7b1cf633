# METADATA
# title: The rule on old access keys warns within 90 days
# description: >-
#   Checks that the managed rule of AWS Config that looks for old access keys warns after 90 days at the latest. The
#   longer a key lives, the more copies of it there are.
# related_resources:
# - https://docs.aws.amazon.com/config/latest/developerguide/access-keys-rotated.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-configrule.html
# custom:
#   id: ANX-CFN-0423
#   severity: low
#   topic: iam-access-key-rotation
#   subjects: ["AWS::Config::ConfigRule"]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "keys that are not rotated are found"}
#   - {id: A.8.9, strength: supports, rationale: "settings are watched"}
#   does_not_show: that somebody acts on what the rule finds
#   parameters:
#     maximum_days: {default: 90, description: "Days after which a key counts as old."}
#   remediation: Set `maxAccessKeyAge` in `InputParameters` to 90 or less.
package policies.cloudformation.access_key_age_watched

import data.policies.lib.values

applies if input.subject.config.Properties.Source.SourceIdentifier == "ACCESS_KEYS_ROTATED"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "finds old access keys late", "path": path} if {
	values.number(input.subject.config.Properties.InputParameters.maxAccessKeyAge) > _maximum_days
	path := ["Properties", "InputParameters", "maxAccessKeyAge"]
}

_maximum_days := data.parameters["ANX-CFN-0423"].maximum_days
