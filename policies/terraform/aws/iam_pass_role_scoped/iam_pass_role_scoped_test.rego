package policies.terraform.aws.iam_pass_role_scoped_test

import data.policies.terraform.aws.iam_pass_role_scoped

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_iam_policy.bad0",
    "config": {
     "name": "bad0",
     "policy": "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": [\n        \"iam:PassRole\"\n      ],\n      \"Resource\": \"*\"\n    }\n  ]\n}\n"
    },
    "type": "aws_iam_policy",
    "views": {
     "documents": [
      {
       "path": ["policy"],
       "document": {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "*"}]
       }
      }
     ]
    }
   }
  },
  "paths": [["policy", "Statement", 0, "Resource"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_iam_policy.good0",
   "config": {
    "name": "good0",
    "policy": "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": [\n        \"iam:PassRole\"\n      ],\n      \"Resource\": \"arn:aws:iam::111122223333:role/worker\"\n    }\n  ]\n}\n"
   },
   "type": "aws_iam_policy",
   "views": {
    "documents": [
     {
      "path": ["policy"],
      "document": {
       "Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "arn:aws:iam::111122223333:role/worker"}]
      }
     }
    ]
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := iam_pass_role_scoped.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := iam_pass_role_scoped.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := iam_pass_role_scoped.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := iam_pass_role_scoped.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		iam_pass_role_scoped.applies with input as case.input
	}
}

test_deny_every_role_of_an_account if {
	statement := {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/*"}
	in_text := iam_pass_role_scoped.deny with input as {"subject": {
		"type": "aws_iam_policy",
		"address": "X",
		"config": {},
		"views": {"documents": [{"path": ["policy"], "document": {"Statement": [statement]}}]},
	}}
	in_text == {{"message": "X may pass every role", "path": ["policy", "Statement", 0, "Resource"]}}
	in_blocks := iam_pass_role_scoped.deny with input as {"subject": {
		"type": "data.aws_iam_policy_document",
		"address": "X",
		"config": {"statement": [{"actions": ["iam:PassRole"], "resources": ["arn:aws:iam::*:role/*"]}]},
		"views": {"documents": []},
	}}
	in_blocks == {{"message": "X may pass every role", "path": ["statement", 0, "resources"]}}
}
