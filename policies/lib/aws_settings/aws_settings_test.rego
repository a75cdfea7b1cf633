package policies.lib.aws_settings_test

import data.policies.lib.aws_settings

test_allow_given if {
	every value in ["x", 0, true, ["x"], {"a": 1}] {
		aws_settings.given(value)
	}
}

test_deny_not_given if {
	every value in ["", null, false, [], {}] {
		not aws_settings.given(value)
		not aws_settings.customer_key(value)
	}
}

test_allow_customer_key if {
	every value in ["alias/orders", "arn:aws:kms:eu-west-1:111122223333:key/1", 7] {
		aws_settings.customer_key(value)
	}
}

test_deny_key_of_aws if {
	every value in ["alias/aws/sns", "arn:aws:kms:eu-west-1:111122223333:alias/aws/sns"] {
		not aws_settings.customer_key(value)
	}
}

test_allow_dotted if {
	aws_settings.dotted(["Properties", "Logs", "Audit"]) == "Logs.Audit"
	aws_settings.dotted(["settings", 0, "enabled"]) == "settings.enabled"
}
