package policies.cloudformation.iam_user_policies_test

import data.policies.cloudformation.iam_user_policies

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Read",
    "config": {"Properties": {"PolicyName": "read", "Users": ["deploy"]}, "Type": "AWS::IAM::Policy"},
    "type": "AWS::IAM::Policy"
   }
  },
  "paths": [["Properties", "Users"]]
 },
 {
  "input": {
   "subject": {
    "address": "Write",
    "config": {"Properties": {"UserName": "deploy"}, "Type": "AWS::IAM::UserPolicy"},
    "type": "AWS::IAM::UserPolicy"
   }
  },
  "paths": [["Properties", "UserName"]]
 },
 {
  "input": {
   "subject": {
    "address": "Inline",
    "config": {"Properties": {"Policies": [{"PolicyName": "read"}]}, "Type": "AWS::IAM::User"},
    "type": "AWS::IAM::User"
   }
  },
  "paths": [["Properties", "Policies"]]
 },
 {
  "input": {
   "subject": {
    "address": "Managed",
    "config": {"Properties": {"ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"]}, "Type": "AWS::IAM::User"},
    "type": "AWS::IAM::User"
   }
  },
  "paths": [["Properties", "ManagedPolicyArns"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Read",
   "config": {"Properties": {"Groups": ["deployers"]}, "Type": "AWS::IAM::ManagedPolicy"},
   "type": "AWS::IAM::ManagedPolicy"
  }
 },
 {
  "subject": {
   "address": "User",
   "config": {"Properties": {"Groups": ["deployers"]}, "Type": "AWS::IAM::User"},
   "type": "AWS::IAM::User"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_user_policies.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_user_policies.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_user_policies.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := iam_user_policies.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
