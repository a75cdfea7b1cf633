package policies.cloudformation.iam_no_inverted_statements_test

import data.policies.cloudformation.iam_no_inverted_statements

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Bad0",
    "config": {
     "Properties": {
      "PolicyDocument": {"Statement": [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}], "Version": "2012-10-17"}
     },
     "Type": "AWS::IAM::ManagedPolicy"
    },
    "type": "AWS::IAM::ManagedPolicy"
   }
  },
  "paths": [["Properties", "PolicyDocument", "Statement", 0, "NotAction"]]
 },
 {
  "input": {
   "subject": {
    "address": "Bad1",
    "config": {
     "Properties": {
      "PolicyDocument": {
       "Statement": [{"Action": "s3:GetObject", "Effect": "Allow", "NotResource": "arn:aws:s3:::example-secret/*"}],
       "Version": "2012-10-17"
      }
     },
     "Type": "AWS::IAM::ManagedPolicy"
    },
    "type": "AWS::IAM::ManagedPolicy"
   }
  },
  "paths": [["Properties", "PolicyDocument", "Statement", 0, "NotResource"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Good0",
   "config": {
    "Properties": {
     "PolicyDocument": {
      "Statement": [{"Action": ["s3:GetObject"], "Effect": "Allow", "Resource": "arn:aws:s3:::example-data/*"}],
      "Version": "2012-10-17"
     }
    },
    "Type": "AWS::IAM::ManagedPolicy"
   },
   "type": "AWS::IAM::ManagedPolicy"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_no_inverted_statements.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_no_inverted_statements.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_no_inverted_statements.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := iam_no_inverted_statements.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		iam_no_inverted_statements.applies with input as case.input
	}
}

_faulty_trust := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::IAM::Role",
    "address": "Deploy",
    "config": {
     "Type": "AWS::IAM::Role",
     "Properties": {
      "AssumeRolePolicyDocument": {
       "Version": "2012-10-17",
       "Statement": [
        {
         "Effect": "Allow",
         "Principal": {"Service": "codebuild.amazonaws.com"},
         "NotAction": "sts:GetFederationToken"
        }
       ]
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AssumeRolePolicyDocument", "Statement", 0, "NotAction"]]
 }
]`)

test_deny_trust_at_its_place if {
	every case in _faulty_trust {
		findings := iam_no_inverted_statements.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}
