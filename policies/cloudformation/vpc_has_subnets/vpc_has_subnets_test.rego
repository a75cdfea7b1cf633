package policies.cloudformation.vpc_has_subnets_test

import data.policies.cloudformation.vpc_has_subnets

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
   "AWS::EC2::Subnet": [
    {
     "address": "Web",
     "config": {
      "Properties": {"CidrBlock": "10.0.1.0/24", "VpcId": {"$unknown": 1}},
      "Type": "AWS::EC2::Subnet"
     },
     "type": "AWS::EC2::Subnet"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := vpc_has_subnets.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := vpc_has_subnets.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := vpc_has_subnets.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := vpc_has_subnets.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
