package policies.cloudformation.build_logs_encrypted_test

import data.policies.cloudformation.build_logs_encrypted

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::CodeBuild::Project",
    "address": "Shop",
    "config": {
     "Type": "AWS::CodeBuild::Project",
     "Properties": {
      "Name": "shop",
      "LogsConfig": {"S3Logs": {"Status": "ENABLED", "Location": "acme-build-logs/shop", "EncryptionDisabled": true}}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LogsConfig", "S3Logs", "EncryptionDisabled"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::CodeBuild::Project",
   "address": "Shop",
   "config": {
    "Type": "AWS::CodeBuild::Project",
    "Properties": {"Name": "shop", "LogsConfig": {"S3Logs": {"Status": "ENABLED", "Location": "acme-build-logs/shop"}}}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := build_logs_encrypted.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := build_logs_encrypted.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := build_logs_encrypted.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := build_logs_encrypted.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
