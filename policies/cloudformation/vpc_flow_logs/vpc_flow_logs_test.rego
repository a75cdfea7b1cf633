package policies.cloudformation.vpc_flow_logs_test

import data.policies.cloudformation.vpc_flow_logs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::VPC",
    "address": "Main",
    "config": {"Properties": {"CidrBlock": "10.0.0.0/16"}, "Type": "AWS::EC2::VPC"}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::VPC",
   "address": "Main",
   "config": {"Properties": {"CidrBlock": "10.0.0.0/16"}, "Type": "AWS::EC2::VPC"}
  },
  "related": {
   "AWS::EC2::FlowLog": [
    {
     "address": "Records",
     "config": {
      "Properties": {
       "LogDestination": "arn:aws:s3:::acme-flow-logs",
       "LogDestinationType": "s3",
       "ResourceId": {"$unknown": 1},
       "ResourceType": "VPC",
       "TrafficType": "ALL"
      },
      "Type": "AWS::EC2::FlowLog"
     },
     "type": "AWS::EC2::FlowLog"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := vpc_flow_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := vpc_flow_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := vpc_flow_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := vpc_flow_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
