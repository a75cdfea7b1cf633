package policies.cloudformation.sessions_encrypted_test

import data.policies.cloudformation.sessions_encrypted

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::SSM::Document",
    "address": "Sessions",
    "config": {
     "Type": "AWS::SSM::Document",
     "Properties": {
      "DocumentType": "Session",
      "Content": {
       "schemaVersion": "1.0",
       "sessionType": "Standard_Stream",
       "inputs": {"cloudWatchLogGroupName": "sessions", "cloudWatchEncryptionEnabled": true}
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Content", "inputs", "kmsKeyId"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::SSM::Document",
    "address": "Sessions",
    "config": {
     "Type": "AWS::SSM::Document",
     "Properties": {
      "DocumentType": "Session",
      "Content": {"schemaVersion": "1.0", "sessionType": "Standard_Stream", "inputs": {"kmsKeyId": ""}}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Content", "inputs", "kmsKeyId"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::SSM::Document",
   "address": "Sessions",
   "config": {
    "Type": "AWS::SSM::Document",
    "Properties": {
     "DocumentType": "Session",
     "Content": {"schemaVersion": "1.0", "sessionType": "Standard_Stream", "inputs": {"kmsKeyId": "alias/sessions"}}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := sessions_encrypted.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := sessions_encrypted.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := sessions_encrypted.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := sessions_encrypted.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_elsewhere if {
	every case in _faulty {
		sessions_encrypted.applies with input as case.input
	}
}
