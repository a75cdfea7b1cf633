package policies.cloudformation.default_security_group_unused_test

import data.policies.cloudformation.default_security_group_unused

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::Instance",
    "address": "Web",
    "config": {"Type": "AWS::EC2::Instance", "Properties": {"ImageId": "ami-0abcdef1234567890", "SecurityGroups": ["default"]}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SecurityGroups", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::Instance",
    "address": "Web",
    "config": {
     "Type": "AWS::EC2::Instance",
     "Properties": {"ImageId": "ami-0abcdef1234567890", "SecurityGroupIds": [{"$unknown": 1}, "default"]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "SecurityGroupIds", 1]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::SecurityGroupIngress",
    "address": "WebIn",
    "config": {
     "Type": "AWS::EC2::SecurityGroupIngress",
     "Properties": {"GroupName": "default", "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.20.0.0/16"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "GroupName"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::Instance",
   "address": "Web",
   "config": {
    "Type": "AWS::EC2::Instance",
    "Properties": {"ImageId": "ami-0abcdef1234567890", "SecurityGroupIds": [{"$unknown": 1}]}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := default_security_group_unused.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := default_security_group_unused.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := default_security_group_unused.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := default_security_group_unused.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
