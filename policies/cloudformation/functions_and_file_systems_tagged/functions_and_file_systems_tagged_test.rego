package policies.cloudformation.functions_and_file_systems_tagged_test

import data.policies.cloudformation.functions_and_file_systems_tagged

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EFS::FileSystem",
    "address": "Shared",
    "config": {"Type": "AWS::EFS::FileSystem", "Properties": {"Encrypted": true}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "FileSystemTags"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Lambda::Function",
    "address": "Entry",
    "config": {"Type": "AWS::Lambda::Function", "Properties": {"Handler": "index.handler", "Tags": []}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Tags"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EFS::FileSystem",
   "address": "Shared",
   "config": {
    "Type": "AWS::EFS::FileSystem",
    "Properties": {"Encrypted": true, "FileSystemTags": [{"Key": "owner", "Value": "shop"}]}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::Serverless::Function",
   "address": "Entry",
   "config": {
    "Type": "AWS::Serverless::Function",
    "Properties": {"Handler": "index.handler", "Tags": {"owner": "shop", "classification": "internal"}}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := functions_and_file_systems_tagged.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := functions_and_file_systems_tagged.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := functions_and_file_systems_tagged.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := functions_and_file_systems_tagged.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
