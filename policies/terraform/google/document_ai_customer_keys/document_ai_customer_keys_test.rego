package policies.terraform.google.document_ai_customer_keys_test

import data.policies.terraform.google.document_ai_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := document_ai_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_document_ai_processor", {"location": "eu", "display_name": "invoices", "type": "OCR_PROCESSOR"}, {}, {["kms_key_name"]}],
		["google_document_ai_warehouse_location", {"location": "eu", "project_number": "1234", "access_control_mode": "ACL_MODE_DOCUMENT_LEVEL_ACCESS_CONTROL_GCI", "database_type": "DB_INFRA_SPANNER"}, {}, {["kms_key"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_document_ai_processor", {"location": "eu", "display_name": "invoices", "type": "OCR_PROCESSOR", "kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_document_ai_warehouse_location", {"location": "eu", "project_number": "1234", "access_control_mode": "ACL_MODE_DOCUMENT_LEVEL_ACCESS_CONTROL_GCI", "database_type": "DB_INFRA_SPANNER", "kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
	] {
		_paths(case) == set()
	}
}
