package policies.terraform.aws.organization_all_features_test

import data.policies.terraform.aws.organization_all_features

_input(config) := {"subject": {"type": "aws_organizations_organization", "address": "X", "config": config}}

test_deny_bill_only if {
	findings := organization_all_features.deny with input as _input({"feature_set": "CONSOLIDATED_BILLING"})
	findings == {{"message": "X shares no more than the bill", "path": ["feature_set"]}}
}

test_allow_all_features if {
	every config in [{}, {"feature_set": "ALL"}] {
		findings := organization_all_features.deny with input as _input(config)
		findings == set()
	}
}
