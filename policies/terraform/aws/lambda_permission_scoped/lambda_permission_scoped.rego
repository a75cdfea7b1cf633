# METADATA
# title: Permissions on functions name their source
# description: >-
#   Checks that a permission for an AWS service says which resource or account it works for, and for S3 the account also
#   where it names a bucket. Without that the service can be made to call the function on behalf of strangers.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
# - https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html
# custom:
#   id: ANX-TF-AWS-0245
#   severity: medium
#   topic: lambda-hardening
#   subjects: [aws_lambda_permission]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "who may call a function is decided"}
#   - {id: A.8.9, strength: supports, rationale: "permissions follow the baseline"}
#   does_not_show: which resources of the account may call the function
#   remediation: >-
#     Set `source_arn`, and for S3 `source_account` as well; the name of a deleted bucket can be taken by anybody.
package policies.terraform.aws.lambda_permission_scoped

applies if _service

_service if {
	is_string(input.subject.config.principal)
	endswith(input.subject.config.principal, ".amazonaws.com")
}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not name the source of calls", "path": []} if {
	_service
	not input.subject.config.source_arn
	not input.subject.config.source_account
}

_faults contains {"text": "does not name the account of the bucket", "path": []} if {
	input.subject.config.principal == "s3.amazonaws.com"
	not input.subject.config.source_account
}
