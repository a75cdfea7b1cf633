package policies.cloudformation.config_recorder_complete_test

import data.policies.cloudformation.config_recorder_complete

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Config::ConfigurationRecorder",
    "address": "Recorder",
    "config": {
     "Type": "AWS::Config::ConfigurationRecorder",
     "Properties": {
      "RoleARN": "arn:aws:iam::111122223333:role/recorder",
      "RecordingGroup": {"AllSupported": false, "IncludeGlobalResourceTypes": true, "ResourceTypes": ["AWS::EC2::Volume"]}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "RecordingGroup", "AllSupported"], ["Properties", "RecordingGroup", "ResourceTypes"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Config::ConfigurationRecorder",
    "address": "Recorder",
    "config": {
     "Type": "AWS::Config::ConfigurationRecorder",
     "Properties": {"RoleARN": "arn:aws:iam::111122223333:role/recorder", "RecordingGroup": {"AllSupported": true}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "RecordingGroup", "IncludeGlobalResourceTypes"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Config::ConfigurationRecorder",
   "address": "Recorder",
   "config": {
    "Type": "AWS::Config::ConfigurationRecorder",
    "Properties": {
     "RoleARN": "arn:aws:iam::111122223333:role/recorder",
     "RecordingGroup": {"AllSupported": true, "IncludeGlobalResourceTypes": true}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::Config::ConfigurationRecorder",
   "address": "Recorder",
   "config": {
    "Type": "AWS::Config::ConfigurationRecorder",
    "Properties": {
     "RoleARN": "arn:aws:iam::111122223333:role/recorder",
     "RecordingGroup": {
      "AllSupported": false,
      "ExclusionByResourceTypes": {"ResourceTypes": ["AWS::SageMaker::Model"]},
      "RecordingStrategy": {"UseOnly": "EXCLUSION_BY_RESOURCE_TYPES"}
     }
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := config_recorder_complete.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := config_recorder_complete.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := config_recorder_complete.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := config_recorder_complete.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
