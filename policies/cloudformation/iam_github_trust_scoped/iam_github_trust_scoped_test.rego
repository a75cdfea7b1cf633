package policies.cloudformation.iam_github_trust_scoped_test

import data.policies.cloudformation.iam_github_trust_scoped

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Bad0",
    "config": {
     "Properties": {
      "AssumeRolePolicyDocument": {
       "Statement": [
        {
         "Action": "sts:AssumeRoleWithWebIdentity",
         "Effect": "Allow",
         "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}
        }
       ],
       "Version": "2012-10-17"
      }
     },
     "Type": "AWS::IAM::Role"
    },
    "type": "AWS::IAM::Role"
   }
  },
  "paths": [["Properties", "AssumeRolePolicyDocument", "Statement", 0, "Principal"]]
 },
 {
  "input": {
   "subject": {
    "address": "Bad1",
    "config": {
     "Properties": {
      "AssumeRolePolicyDocument": {
       "Statement": [
        {
         "Action": "sts:AssumeRoleWithWebIdentity",
         "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:*"}},
         "Effect": "Allow",
         "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}
        }
       ],
       "Version": "2012-10-17"
      }
     },
     "Type": "AWS::IAM::Role"
    },
    "type": "AWS::IAM::Role"
   }
  },
  "paths": [["Properties", "AssumeRolePolicyDocument", "Statement", 0, "Principal"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Good0",
   "config": {
    "Properties": {
     "AssumeRolePolicyDocument": {
      "Statement": [
       {
        "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:example/site:*"}},
        "Effect": "Allow",
        "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}
       }
      ],
      "Version": "2012-10-17"
     }
    },
    "Type": "AWS::IAM::Role"
   },
   "type": "AWS::IAM::Role"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_github_trust_scoped.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_github_trust_scoped.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_github_trust_scoped.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := iam_github_trust_scoped.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		iam_github_trust_scoped.applies with input as case.input
	}
}
