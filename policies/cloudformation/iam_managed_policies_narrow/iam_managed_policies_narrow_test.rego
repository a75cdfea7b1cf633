package policies.cloudformation.iam_managed_policies_narrow_test

import data.policies.cloudformation.iam_managed_policies_narrow

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::IAM::Role",
    "address": "Deploy",
    "config": {
     "Type": "AWS::IAM::Role",
     "Properties": {
      "ManagedPolicyArns": ["arn:aws:iam::aws:policy/PowerUserAccess"],
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
    "type": "AWS::IAM::Group",
    "address": "Editors",
    "config": {
     "Type": "AWS::IAM::Group",
     "Properties": {"ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AmazonS3FullAccess"]}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ManagedPolicyArns", 1]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::SSO::PermissionSet",
    "address": "Work",
    "config": {
     "Type": "AWS::SSO::PermissionSet",
     "Properties": {
      "Name": "work",
      "InstanceArn": "arn:aws:sso:::instance/ssoins-1111222233334444",
      "ManagedPolicies": ["arn:${AWS::Partition}:iam::aws:policy/AmazonEC2FullAccess"]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ManagedPolicies", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Serverless::Function",
    "address": "Entry",
    "config": {
     "Type": "AWS::Serverless::Function",
     "Properties": {"Handler": "index.handler", "Policies": ["AWSLambdaBasicExecutionRole", "AmazonDynamoDBFullAccess"]}
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
     "Properties": {"DefinitionUri": "flow.json", "Policies": "AmazonSQSFullAccess"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Policies"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::IAM::Group",
   "address": "Audit",
   "config": {
    "Type": "AWS::IAM::Group",
    "Properties": {
     "ManagedPolicyArns": ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::IAM::Group",
   "address": "Editors",
   "config": {"Type": "AWS::IAM::Group", "Properties": {"ManagedPolicyArns": [{"$unknown": 1}]}},
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_managed_policies_narrow.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_managed_policies_narrow.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_managed_policies_narrow.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := iam_managed_policies_narrow.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
