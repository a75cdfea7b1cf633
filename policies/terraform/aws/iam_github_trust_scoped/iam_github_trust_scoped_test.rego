package policies.terraform.aws.iam_github_trust_scoped_test

import data.policies.terraform.aws.iam_github_trust_scoped

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_iam_role.bad0",
    "config": {
     "assume_role_policy": "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": \"sts:AssumeRoleWithWebIdentity\",\n      \"Principal\": {\n        \"Federated\": \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"\n      }\n    }\n  ]\n}\n",
     "name": "bad0"
    },
    "type": "aws_iam_role",
    "views": {
     "documents": [
      {
       "path": ["assume_role_policy"],
       "document": {
        "Version": "2012-10-17",
        "Statement": [
         {
          "Effect": "Allow",
          "Action": "sts:AssumeRoleWithWebIdentity",
          "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}
         }
        ]
       }
      }
     ]
    }
   }
  },
  "paths": [["assume_role_policy", "Statement", 0, "Principal"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_iam_role.bad1",
    "config": {
     "assume_role_policy": "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": \"sts:AssumeRoleWithWebIdentity\",\n      \"Principal\": {\n        \"Federated\": \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"\n      },\n      \"Condition\": {\n        \"StringLike\": {\n          \"token.actions.githubusercontent.com:sub\": \"repo:*\"\n        }\n      }\n    }\n  ]\n}\n",
     "name": "bad1"
    },
    "type": "aws_iam_role",
    "views": {
     "documents": [
      {
       "path": ["assume_role_policy"],
       "document": {
        "Version": "2012-10-17",
        "Statement": [
         {
          "Effect": "Allow",
          "Action": "sts:AssumeRoleWithWebIdentity",
          "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},
          "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:*"}}
         }
        ]
       }
      }
     ]
    }
   }
  },
  "paths": [["assume_role_policy", "Statement", 0, "Principal"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_iam_role.good0",
   "config": {
    "assume_role_policy": "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": \"sts:AssumeRoleWithWebIdentity\",\n      \"Principal\": {\n        \"Federated\": \"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"\n      },\n      \"Condition\": {\n        \"StringLike\": {\n          \"token.actions.githubusercontent.com:sub\": \"repo:example/site:*\"\n        }\n      }\n    }\n  ]\n}\n",
    "name": "good0"
   },
   "type": "aws_iam_role",
   "views": {
    "documents": [
     {
      "path": ["assume_role_policy"],
      "document": {
       "Version": "2012-10-17",
       "Statement": [
        {
         "Effect": "Allow",
         "Action": "sts:AssumeRoleWithWebIdentity",
         "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},
         "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:example/site:*"}}
        }
       ]
      }
     }
    ]
   }
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
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
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
