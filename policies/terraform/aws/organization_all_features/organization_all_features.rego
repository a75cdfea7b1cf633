# METADATA
# title: The organization can limit its accounts
# description: >-
#   Checks that an organization has all features on, not only the common bill. Service control policies, the limits that
#   not even an administrator of an account can lift, need them.
# related_resources:
# - https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_organization
# custom:
#   id: ANX-TF-AWS-0931
#   severity: medium
#   topic: account-guardrails
#   subjects: [aws_organizations_organization]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "limits on access can be set above the accounts"}
#   - {id: A.8.2, strength: supports, rationale: "even administrators of accounts can be limited"}
#   - {id: A.5.23, strength: supports, rationale: "accounts of the cloud are governed together"}
#   does_not_show: that service control policies exist and what they forbid
#   remediation: Set `feature_set = "ALL"`.
package policies.terraform.aws.organization_all_features

# All features are on unless told otherwise.
deny contains finding if {
	input.subject.config.feature_set == "CONSOLIDATED_BILLING"
	finding := {
		"message": sprintf("%s shares no more than the bill", [input.subject.address]),
		"path": ["feature_set"],
	}
}
