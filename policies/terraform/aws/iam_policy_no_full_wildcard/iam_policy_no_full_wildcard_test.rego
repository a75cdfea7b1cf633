package policies.terraform.aws.iam_policy_no_full_wildcard_test

import data.policies.terraform.aws.iam_policy_no_full_wildcard

_input(config) := {"subject": {"type": "data.aws_iam_policy_document", "address": "aws_iam_policy.ops", "config": config}}

_statement := {"actions": ["*"], "resources": ["*"]}

_message(position) := sprintf("aws_iam_policy.ops allows every action on every resource (statement %d)", [position])

test_deny_statement_block if {
	narrow := {"actions": ["s3:GetObject"], "resources": ["*"]}
	explicit := {"effect": "Allow", "actions": ["*:*"], "resources": ["arn:aws:s3:::x", "*"]}
	findings := iam_policy_no_full_wildcard.deny with input as _input({"statement": [narrow, _statement, explicit]})
	findings == {
		{"message": _message(2), "path": ["statement", 1, "actions"]},
		{"message": _message(3), "path": ["statement", 2, "actions"]},
	}
}

_documents(document) := {"subject": {
	"address": "aws_iam_policy.ops",
	"config": {},
	"views": {"documents": [{"path": ["policy"], "document": document}]},
}}

test_deny_json_text if {
	wide := {"Effect": "Allow", "Action": "*", "Resource": "*"}
	alone := iam_policy_no_full_wildcard.deny with input as _documents({"Statement": wide})
	alone == {{"message": _message(1), "path": ["policy", "Statement", "Action"]}}
	second := iam_policy_no_full_wildcard.deny with input as _documents({"Statement": [{}, wide]})
	second == {{"message": _message(2), "path": ["policy", "Statement", 1, "Action"]}}
}

test_allow_narrow_statement_blocks if {
	statements := [
		object.union(_statement, {"effect": "Deny"}),
		object.union(_statement, {"principals": [{"type": "AWS", "identifiers": ["*"]}]}),
		object.union(_statement, {"resources": ["arn:aws:s3:::acme-uploads/*"]}),
		{"actions": ["kms:*"], "resources": ["*"]},
		{"not_actions": ["iam:*"], "resources": ["*"]},
		{},
	]
	findings := iam_policy_no_full_wildcard.deny with input as _input({"statement": statements})
	findings == set()
}

test_allow_json_texts if {
	narrow := {"Statement": [{"Effect": "Allow", "Action": ["s3:*"], "Resource": "*"}]}
	every document in [narrow, [], {"Statement": null}] {
		findings := iam_policy_no_full_wildcard.deny with input as _documents(document)
		findings == set()
	}
}

test_allow_no_policy if {
	findings := iam_policy_no_full_wildcard.deny with input as _input({})
	findings == set()
}
