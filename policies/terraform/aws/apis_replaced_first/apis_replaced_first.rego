# METADATA
# title: An API is replaced before it is removed
# description: >-
#   Checks that REST APIs and their deployments are made anew before the old ones are destroyed. Otherwise a change that
#   needs a new one takes the API down, or fails half-way because a stage still uses the old deployment.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_deployment
# - https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
# custom:
#   id: ANX-TF-AWS-0922
#   severity: low
#   topic: change-control
#   subjects: [aws_api_gateway_rest_api, aws_api_gateway_deployment]
#   controls:
#   - {id: A.8.21, strength: supports, rationale: "the network service goes on while it is changed"}
#   - {id: A.8.32, strength: supports, rationale: "a change does not interrupt the service"}
#   does_not_show: that clients learn of a new address
#   remediation: Add `lifecycle { create_before_destroy = true }`.
package policies.terraform.aws.apis_replaced_first

import data.policies.lib.values

deny contains finding if {
	not _replaced_first
	finding := {
		"message": sprintf("%s is removed before it is replaced", [input.subject.address]),
		"path": ["lifecycle", 0, "create_before_destroy"],
	}
}

_replaced_first if values.is_true(input.subject.config.lifecycle[0].create_before_destroy)
