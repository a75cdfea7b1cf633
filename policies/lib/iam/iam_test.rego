package policies.lib.iam_test

import data.policies.lib.iam

_full := {"Effect": "Allow", "Action": "*", "Resource": "*"}

_narrow := {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["*"]}

test_deny_full_access if {
	iam.full_access_statements({"Statement": [_narrow, _full]}) == {2}
	iam.full_access_statements({"Statement": _full}) == {1}
	iam.full_access_statements({"Statement": [object.union(_full, {"Action": ["*"]})]}) == {1}
	iam.full_access_statements({"Statement": [object.union(_full, {"Action": "*:*", "Resource": ["a", "*"]})]}) == {1}
}

test_allow_narrow_statements if {
	statements := [
		_narrow,
		object.union(_full, {"Effect": "Deny"}),
		object.union(_full, {"Principal": "*"}),
		object.union(_full, {"Resource": "arn:aws:s3:::acme-uploads/*"}),
		object.union(_full, {"Action": {}}),
		{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"},
		"x",
	]
	iam.full_access_statements({"Statement": statements}) == set()
}

test_allow_other_shapes if {
	every document in [{}, [], "x", null, {"Statement": "x"}, {"Statement": []}] {
		iam.full_access_statements(document) == set()
	}
}

_text(path, statement) := {"path": path, "document": {"Statement": [statement]}}

_trust := {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "*"}}

_shared := {"Effect": "Allow", "Action": "sqs:SendMessage", "Principal": "*", "Resource": "*"}

test_statements_of_terraform if {
	documents := [
		_text(["policy"], _full),
		_text(["assume_role_policy"], _trust),
		_text(["access_policy"], _shared),
		object.union(_text(["policy"], _narrow), {"source": "data.aws_iam_policy_document.x"}),
	]
	subject := {"subject": {"type": "aws_iam_role", "config": {}, "views": {"documents": documents}}}
	identity := iam.identity_statements with input as subject
	trust := iam.trust_statements with input as subject
	shared := iam.resource_statements with input as subject
	{entry.path | some entry in identity} == {["policy", "Statement", 0]}
	{entry.path | some entry in trust} == {["assume_role_policy", "Statement", 0]}
	{entry.path | some entry in shared} == {["access_policy", "Statement", 0]}
}

test_statements_of_a_data_source if {
	subject := {"subject": {
		"type": "data.aws_iam_policy_document",
		"config": {},
		"views": {"documents": [_text([], _trust)]},
	}}
	trust := iam.trust_statements with input as subject
	{entry.path | some entry in trust} == {["Statement", 0]}
}

test_statements_of_cloudformation if {
	document := {"Statement": _full}
	properties := {
		"PolicyDocument": document,
		"Policies": [{"PolicyDocument": document}, document],
		"InlinePolicy": document,
		"AssumeRolePolicyDocument": {"Statement": {"Effect": "Allow", "Action": "*", "Principal": "*"}},
	}
	subject := {"subject": {"type": "AWS::IAM::Role", "config": {"Properties": properties}, "views": {}}}
	identity := iam.identity_statements with input as subject
	trust := iam.trust_statements with input as subject
	{entry.path | some entry in identity} == {
		["Properties", "PolicyDocument", "Statement"],
		["Properties", "Policies", 0, "PolicyDocument", "Statement"],
		["Properties", "Policies", 1, "Statement"],
		["Properties", "InlinePolicy", "Statement"],
	}
	{entry.path | some entry in trust} == {["Properties", "AssumeRolePolicyDocument", "Statement"]}
}

test_granted if {
	iam.granted({"Action": ["s3:Get*", "iam:PassRole"]}, {"s3:GetObject", "s3:PutObject", "iam:passrole"}) == {
		"s3:GetObject",
		"iam:passrole",
	}
	iam.granted({"NotAction": "x"}, {"s3:GetObject"}) == set()
	iam.granted({"Action": {"Ref": "A"}}, {"s3:GetObject"}) == set()
}

test_every if {
	iam.every_resource(_full)
	iam.every_action(_full)
	iam.every_principal(_trust)
	iam.every_principal({"Principal": "*"})
	not iam.every_principal({"Principal": {"Service": "ec2.amazonaws.com"}})
	not iam.every_action(_narrow)
}

test_escalations if {
	pass := {"path": [], "statement": {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}}
	run := {"path": [], "statement": {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}}
	iam.escalations([pass, run]) == {"iam:PassRole", "ec2:RunInstances"}
	iam.escalations([pass]) == set()
}
