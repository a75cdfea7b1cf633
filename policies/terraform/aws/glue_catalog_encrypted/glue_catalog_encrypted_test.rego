package policies.terraform.aws.glue_catalog_encrypted_test

import data.policies.terraform.aws.glue_catalog_encrypted

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_glue_data_catalog_encryption_settings",
    "address": "aws_glue_data_catalog_encryption_settings.main",
    "config": {
     "data_catalog_encryption_settings": [
      {
       "connection_password_encryption": [{"return_connection_password_encrypted": true}],
       "encryption_at_rest": [{"catalog_encryption_mode": "DISABLED"}]
      }
     ]
    }
   }
  },
  "paths": [["data_catalog_encryption_settings", 0, "encryption_at_rest", 0, "catalog_encryption_mode"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_glue_data_catalog_encryption_settings",
    "address": "aws_glue_data_catalog_encryption_settings.main",
    "config": {
     "data_catalog_encryption_settings": [
      {
       "connection_password_encryption": [{"return_connection_password_encrypted": false}],
       "encryption_at_rest": [{"catalog_encryption_mode": "SSE-KMS"}]
      }
     ]
    }
   }
  },
  "paths": [
   [
    "data_catalog_encryption_settings",
    0,
    "connection_password_encryption",
    0,
    "return_connection_password_encrypted"
   ]
  ]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_glue_data_catalog_encryption_settings",
   "address": "aws_glue_data_catalog_encryption_settings.main",
   "config": {
    "data_catalog_encryption_settings": [
     {
      "connection_password_encryption": [{"return_connection_password_encrypted": true}],
      "encryption_at_rest": [{"catalog_encryption_mode": "SSE-KMS"}]
     }
    ]
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := glue_catalog_encrypted.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := glue_catalog_encrypted.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := glue_catalog_encrypted.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := glue_catalog_encrypted.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
