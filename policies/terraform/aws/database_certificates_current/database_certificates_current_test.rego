package policies.terraform.aws.database_certificates_current_test

import data.policies.terraform.aws.database_certificates_current

_input(config) := {"subject": {"type": "aws_db_instance", "address": "X", "config": config}}

test_deny_expired if {
	every key in ["ca_cert_identifier", "ca_certificate_identifier"] {
		findings := database_certificates_current.deny with input as _input({key: "rds-ca-2019"})
		findings == {{"message": "X shows a certificate that has expired", "path": [key]}}
	}
}

test_allow_current if {
	every config in [{}, {"ca_cert_identifier": "rds-ca-rsa2048-g1"}] {
		findings := database_certificates_current.deny with input as _input(config)
		findings == set()
	}
}
