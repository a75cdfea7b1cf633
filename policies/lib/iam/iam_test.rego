package policies.lib.iam_test

import data.policies.lib.iam

_full := {"Effect": "Allow", "Action": "*", "Resource": "*"}

_narrow := {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["*"]}

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

_blocks(statements) := {"subject": {
	"type": "data.aws_iam_policy_document",
	"config": {"statement": statements},
	"views": {"documents": []},
}}

test_statements_of_a_data_source if {
	subject := _blocks([
		{"actions": ["s3:*"], "resources": ["*"]},
		{"effect": "Deny", "actions": ["*"], "resources": ["*"]},
		{"actions": ["sts:AssumeRole"], "principals": [{"type": "AWS", "identifiers": ["*"]}]},
		{"actions": ["kms:*"], "resources": ["*"], "principals": [{"type": "*", "identifiers": ["*"]}]},
		{"actions": ["sts:AssumeRole"], "not_principals": [{"type": "AWS", "identifiers": ["111122223333"]}]},
	])
	identity := iam.identity_statements with input as subject
	trust := iam.trust_statements with input as subject
	identity == {{"path": ["statement", 0], "statement": {"actions": ["s3:*"], "resources": ["*"]}}}
	trust == {{
		"path": ["statement", 2],
		"statement": {
			"Action": ["sts:AssumeRole"],
			"Principal": {"AWS": ["*"], "Federated": [], "Service": []},
			"Condition": {},
		},
	}}
}

test_statements_of_a_limit if {
	everything := _blocks([{"actions": ["*"], "resources": ["*"]}])
	subject := object.union(everything, {"related": {"aws_organizations_policy": [{}]}})
	identity := iam.identity_statements with input as subject
	identity == set()
}

test_conditions_of_a_data_source if {
	subject := _blocks([{
		"actions": ["sts:AssumeRole"],
		"principals": [{"type": "*", "identifiers": ["*"]}],
		"condition": [
			{"test": "StringEquals", "variable": "aws:PrincipalOrgID", "values": ["o-example"]},
			{"test": "StringEquals", "variable": "aws:PrincipalTag/team", "values": ["a"]},
			{"test": "Bool", "variable": "aws:SecureTransport", "values": ["true"]},
		],
	}])
	trust := iam.trust_statements with input as subject
	[entry.statement.Condition | some entry in trust] == [{
		"StringEquals": {"aws:PrincipalOrgID": ["o-example"], "aws:PrincipalTag/team": ["a"]},
		"Bool": {"aws:SecureTransport": ["true"]},
	}]
	{entry.statement.Principal.AWS | some entry in trust} == {["*"]}
}

test_at if {
	iam.at({"path": ["policy", "Statement", 0]}, "Action") == ["policy", "Statement", 0, "Action"]
	iam.at({"path": ["statement", 0]}, "Action") == ["statement", 0, "actions"]
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

test_one_policy_of_sam if {
	properties := {"Policies": {"Statement": _full}}
	subject := {"subject": {"type": "AWS::Serverless::Function", "config": {"Properties": properties}, "views": {}}}
	identity := iam.identity_statements with input as subject
	{entry.path | some entry in identity} == {["Properties", "Policies", "Statement"]}
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
	iam.every_resource({"resources": ["*"]})
	iam.every_action({"actions": ["*"]})
	iam.conditional({"Condition": {"Bool": {}}})
	iam.conditional({"condition": [{"test": "Bool"}]})
	not iam.conditional(_full)
	iam.every_principal(_trust)
	iam.every_principal({"Principal": "*"})
	iam.every_principal({"Principal": {"Federated": "*"}})
	iam.every_principal({"Principal": {"Service": ["*"]}})
	not iam.every_principal({"Principal": {"Service": "ec2.amazonaws.com"}})
	not iam.every_action(_narrow)
}

test_escalations if {
	pass := {"path": [], "statement": {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}}
	run := {"path": [], "statement": {"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}}
	iam.escalations([pass, run]) == {"iam:PassRole", "ec2:RunInstances"}
	iam.escalations([pass]) == set()
}
