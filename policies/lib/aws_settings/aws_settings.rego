# METADATA
# description: What the settings of AWS resources say, in Terraform and in CloudFormation.
package policies.lib.aws_settings

# Says whether something was filled in.
given(value) if not value in ["", null, false, [], {}]

# Says whether a key in KMS is named, and is not one that AWS manages for the account.
customer_key(value) if {
	given(value)
	not _managed_by_aws(value)
}

_managed_by_aws(value) if {
	is_string(value)
	contains(value, "alias/aws/")
}

# Returns the name of a setting as people write it: without positions, and without `Properties` of CloudFormation.
dotted(path) := concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])
