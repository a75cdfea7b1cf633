package policies.cloudformation.instance_monitoring_test

import data.policies.cloudformation.instance_monitoring

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Web",
    "config": {"Properties": {"ImageId": "ami-0abcdef1234567890"}, "Type": "AWS::EC2::Instance"},
    "type": "AWS::EC2::Instance"
   }
  },
  "paths": [["Properties", "Monitoring"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Web",
   "config": {"Properties": {"Monitoring": true}, "Type": "AWS::EC2::Instance"},
   "type": "AWS::EC2::Instance"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := instance_monitoring.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := instance_monitoring.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := instance_monitoring.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := instance_monitoring.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_faulty_groups := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::LaunchTemplate",
    "address": "Web",
    "config": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"ImageId": "ami-0abcdef1234567890"}}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LaunchTemplateData", "Monitoring", "Enabled"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::AutoScaling::LaunchConfiguration",
    "address": "Web",
    "config": {
     "Type": "AWS::AutoScaling::LaunchConfiguration",
     "Properties": {"ImageId": "ami-0abcdef1234567890", "InstanceMonitoring": false}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "InstanceMonitoring"]]
 }
]`)

test_deny_groups_at_its_place if {
	every case in _faulty_groups {
		findings := instance_monitoring.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_groups := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::LaunchTemplate",
   "address": "Web",
   "config": {
    "Type": "AWS::EC2::LaunchTemplate",
    "Properties": {"LaunchTemplateData": {"ImageId": "ami-0abcdef1234567890", "Monitoring": {"Enabled": true}}}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::AutoScaling::LaunchConfiguration",
   "address": "Web",
   "config": {"Type": "AWS::AutoScaling::LaunchConfiguration", "Properties": {"ImageId": "ami-0abcdef1234567890"}},
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_groups if {
	every case in _sound_groups {
		findings := instance_monitoring.deny with input as case
		findings == set()
	}
}
