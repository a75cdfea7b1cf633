package policies.cloudformation.iam_admin_policy_not_attached_test

import data.policies.cloudformation.iam_admin_policy_not_attached

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Deploy",
    "config": {
     "Properties": {"ManagedPolicyArns": ["arn:aws:iam::aws:policy/AdministratorAccess"]},
     "Type": "AWS::IAM::Role"
    },
    "type": "AWS::IAM::Role"
   }
  },
  "paths": [["Properties", "ManagedPolicyArns", 0]]
 },
 {
  "input": {
   "subject": {
    "address": "Ops",
    "config": {
     "Properties": {"ManagedPolicies": ["arn:aws:iam::aws:policy/AdministratorAccess"]},
     "Type": "AWS::SSO::PermissionSet"
    },
    "type": "AWS::SSO::PermissionSet"
   }
  },
  "paths": [["Properties", "ManagedPolicies", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Deploy",
   "config": {"Properties": {"ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess"]}, "Type": "AWS::IAM::Role"},
   "type": "AWS::IAM::Role"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_admin_policy_not_attached.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_admin_policy_not_attached.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_admin_policy_not_attached.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := iam_admin_policy_not_attached.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

_faulty_partition := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::IAM::Role",
    "address": "Deploy",
    "config": {
     "Type": "AWS::IAM::Role",
     "Properties": {
      "ManagedPolicyArns": ["arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess"],
      "AssumeRolePolicyDocument": {
       "Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Principal": {"Service": "codebuild.amazonaws.com"}, "Action": "sts:AssumeRole"}]
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ManagedPolicyArns", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Serverless::Function",
    "address": "Entry",
    "config": {
     "Type": "AWS::Serverless::Function",
     "Properties": {"Handler": "index.handler", "Policies": ["AWSLambdaBasicExecutionRole", "AdministratorAccess"]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Policies", 1]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Serverless::StateMachine",
    "address": "Flow",
    "config": {
     "Type": "AWS::Serverless::StateMachine",
     "Properties": {"DefinitionUri": "flow.json", "Policies": "arn:aws:iam::aws:policy/AdministratorAccess"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Policies"]]
 }
]`)

test_deny_partition_at_its_place if {
	every case in _faulty_partition {
		findings := iam_admin_policy_not_attached.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}
