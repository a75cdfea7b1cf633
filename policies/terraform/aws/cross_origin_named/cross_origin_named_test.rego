package policies.terraform.aws.cross_origin_named_test

import data.policies.terraform.aws.cross_origin_named

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_config(type, origins) := object.get(
	{
		"aws_apigatewayv2_api": {"cors_configuration": [{"allow_origins": origins}]},
		"aws_lambda_function_url": {"cors": [{"allow_origins": origins}]},
	},
	type,
	{"cors_rule": [{"allowed_methods": ["PUT"], "allowed_origins": origins}]},
)

_paths := {
	"aws_apigatewayv2_api": ["cors_configuration", 0, "allow_origins"],
	"aws_lambda_function_url": ["cors", 0, "allow_origins"],
	"aws_s3_bucket": ["cors_rule", 0, "allowed_origins"],
	"aws_s3_bucket_cors_configuration": ["cors_rule", 0, "allowed_origins"],
}

test_deny_every_site if {
	every type, path in _paths {
		subject := _input(type, _config(type, ["*"]))
		cross_origin_named.applies with input as subject
		findings := cross_origin_named.deny with input as subject
		findings == {{"message": "X lets pages of every site in", "path": path}}
	}
}

test_allow_named_sites if {
	every type, _ in _paths {
		findings := cross_origin_named.deny with input as _input(type, _config(type, ["https://example.com"]))
		findings == set()
	}
}

test_allow_reading if {
	config := {"cors_rule": [{"allowed_methods": ["GET", "HEAD"], "allowed_origins": ["*"]}]}
	findings := cross_origin_named.deny with input as _input("aws_s3_bucket", config)
	findings == set()
}
