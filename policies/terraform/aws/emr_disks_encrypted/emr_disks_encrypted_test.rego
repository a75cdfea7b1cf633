package policies.terraform.aws.emr_disks_encrypted_test

import data.policies.terraform.aws.emr_disks_encrypted

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_emr_security_configuration",
    "address": "aws_emr_security_configuration.main",
    "config": {
     "configuration": "{\"EncryptionConfiguration\": {\"EnableAtRestEncryption\": true, \"AtRestEncryptionConfiguration\": {}}}\n"
    }
   }
  },
  "paths": [["configuration"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_emr_security_configuration",
   "address": "aws_emr_security_configuration.main",
   "config": {
    "configuration": "{\n  \"EncryptionConfiguration\": {\n    \"AtRestEncryptionConfiguration\": {\n      \"LocalDiskEncryptionConfiguration\": {\n        \"EncryptionKeyProviderType\": \"AwsKms\",\n        \"AwsKmsKey\": \"arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\",\n        \"EnableEbsEncryption\": true\n      }\n    }\n  }\n}\n"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := emr_disks_encrypted.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := emr_disks_encrypted.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := emr_disks_encrypted.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := emr_disks_encrypted.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_applies_where_encryption_at_rest_is_on if {
	emr_disks_encrypted.applies with input as _faulty[0].input
	every text in [`{"EncryptionConfiguration": {"EnableAtRestEncryption": false}}`, `{}`, "x"] {
		subject := {"address": "x", "config": {"configuration": text}}
		not emr_disks_encrypted.applies with input as {"subject": subject}
	}
}
