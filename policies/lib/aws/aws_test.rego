package policies.lib.aws_test

import data.policies.lib.aws

test_list if {
	aws.list([1]) == [1]
	aws.list("x") == []
	aws.list(null) == []
}

test_members if {
	aws.members({"a": 1}) == {"a": 1}
	aws.members([1]) == {}
}

test_entries if {
	aws.entries(["a"]) == [{"path": [0], "value": "a"}]
	aws.entries({"a": 1}) == [{"path": [], "value": {"a": 1}}]
	aws.entries("a") == []
}

test_given if {
	aws.given("x")
	aws.given(false)
	every value in [null, "", []] {
		not aws.given(value)
	}
}

test_secret if {
	aws.secret("correct-horse-9")
	every value in ["String", "MasterPassword", "", "${var.password}", "{{resolve:ssm-secure:password}}", null, {"Ref": "A"}] {
		not aws.secret(value)
	}
}

test_secret_pair if {
	aws.secret_pair("DB_PASSWORD", "correct-horse-9")
	aws.secret_pair("KEY_ID", concat("", ["AK", "IAABCDEFGHIJKLMNOP"]))
	aws.secret_pair("DATABASE", "postgres://app:correct-horse-9@db.internal/app")
	not aws.secret_pair("DB_HOST", "db.internal")
	not aws.secret_pair("DB_HOST", 5)
}

test_secret_in_text if {
	aws.secret_in_text("export DB_PASSWORD=correct-horse-9\n./run")
	aws.secret_in_text(concat("", ["aws configure set aws_access_key_id AK", "IAABCDEFGHIJKLMNOP"]))
	aws.secret_in_text(base64.encode("#!/bin/sh\nexport DB_PASSWORD=correct-horse-9\n./run"))
	not aws.secret_in_text(base64.encode("#!/bin/sh\nset -eu\napt-get update\nexec ./run --forever"))
	aws.secret_in_text(concat("", ["-----BEGIN RSA ", "PRIVATE KEY-----"]))
	every text in ["export DB_PASSWORD=$(aws secretsmanager get-secret-value)", "yum update -y", 5, null] {
		not aws.secret_in_text(text)
	}
}

test_leads_to_credential if {
	aws.leads_to_credential(["Properties", "MasterUserPassword"])
	aws.leads_to_credential(["Properties", "Users", 0, "Password"])
	aws.leads_to_credential(["Properties", "Passwords", 1])
	not aws.leads_to_credential(["Properties", "MasterUsername"])
	not aws.leads_to_credential(["Properties", "Password", "Length"])
	not aws.leads_to_credential([])
}
