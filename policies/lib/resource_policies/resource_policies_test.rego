package policies.lib.resource_policies_test

import data.policies.lib.resource_policies

_open := {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme/*"}

_with(changes) := {"Statement": [object.union(_open, changes)]}

_policies := {
	"plain": {"Bool": {"aws:SecureTransport": "false"}},
	"list": {"Bool": {"aws:SecureTransport": ["false"]}},
	"boolean": {"BoolIfExists": {"AWS:SecureTransport": false}},
}

test_deny_everyone if {
	every principal in ["*", {"AWS": "*"}, {"AWS": ["arn:aws:iam::111122223333:root", "*"]}] {
		document := _with({"Principal": principal})
		resource_policies.public_principals(document) == {["Statement", 0]}
	}
	resource_policies.public_principals({"Statement": _open}) == {["Statement"]}
}

test_deny_conditions_that_do_not_narrow if {
	conditions := [
		{},
		"x",
		{"Bool": {"aws:SecureTransport": "true"}},
		{"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}},
		{"StringEquals": "x"},
	]
	every condition in conditions {
		document := _with({"Condition": condition})
		resource_policies.public_principals(document) == {["Statement", 0]}
	}
}

test_allow_named_and_narrowed if {
	changes := [
		{"Principal": {"AWS": "arn:aws:iam::111122223333:root"}},
		{"Principal": {"Service": "logs.amazonaws.com"}},
		{"Effect": "Deny"},
		{"Condition": {"StringEquals": {"AWS:SourceAccount": "111122223333"}}},
		{"Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::acme"}}},
	]
	every change in changes {
		resource_policies.public_principals(_with(change)) == set()
	}
}

test_allow_other_shapes if {
	every document in [{}, [], "x", null, {"Statement": "x"}, {"Statement": []}, {"Statement": ["x"]}] {
		resource_policies.public_principals(document) == set()
		resource_policies.unlimited_actions(document) == set()
		resource_policies.inverse_grants(document) == set()
		not resource_policies.refuses_plain_http(document)
	}
}

test_deny_unlimited_actions if {
	every action in ["*", "s3:*", ["s3:GetObject", "SQS:*"]] {
		resource_policies.unlimited_actions(_with({"Action": action})) == {["Statement", 0, "Action"]}
	}
}

test_allow_limited_actions if {
	every action in ["s3:Get*", ["s3:GetObject"], [7], {}, null] {
		resource_policies.unlimited_actions(_with({"Action": action})) == set()
	}
}

test_deny_inverse_grants if {
	resource_policies.inverse_grants(_with({"NotAction": "s3:DeleteObject"})) == {["Statement", 0, "NotAction"]}
	resource_policies.inverse_grants(_with({"NotPrincipal": "x"})) == {["Statement", 0, "NotPrincipal"]}
	resource_policies.inverse_grants(_with({"Effect": "Deny", "NotPrincipal": "x"})) == set()
}

test_allow_denial_of_plain_http if {
	every _, condition in _policies {
		document := _with({"Effect": "Deny", "Condition": condition})
		resource_policies.refuses_plain_http(document)
	}
}

test_allow_leave_for_tls_only if {
	resource_policies.refuses_plain_http(_with({"Condition": {"Bool": {"aws:SecureTransport": "true"}}}))
}

test_deny_plain_http if {
	changes := [
		{},
		{"Effect": "Deny", "Condition": "x"},
		{"Effect": "Deny", "Condition": {"Bool": "x"}},
		{"Effect": "Deny", "Condition": {"Bool": {"aws:SecureTransport": "true"}}},
		{"Effect": "Deny", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}},
		{"Effect": "Deny", "Condition": {"StringEquals": {"aws:SecureTransport": "false"}}},
		{"Effect": "Deny", "Principal": {"AWS": "a"}, "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
	]
	every change in changes {
		not resource_policies.refuses_plain_http(_with(change))
	}
}

test_principals_by_address if {
	address := {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}
	statement := {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Condition": address}
	resource_policies.principals_by_address({"Statement": [statement]}) == {["Statement", 0]}
	both := object.union(statement, {"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-exampleorgid"}}})
	resource_policies.principals_by_address({"Statement": both}) == set()
	named := object.union(statement, {"Principal": {"AWS": "arn:aws:iam::111122223333:root"}})
	resource_policies.principals_by_address({"Statement": named}) == set()
}

test_public_principal_of_any_account if {
	statement := {"Effect": "Allow", "Principal": "arn:aws:iam::*", "Action": "sqs:SendMessage"}
	resource_policies.public_principals({"Statement": statement}) == {["Statement"]}
}
