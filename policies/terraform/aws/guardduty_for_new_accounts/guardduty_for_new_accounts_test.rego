package policies.terraform.aws.guardduty_for_new_accounts_test

import data.policies.terraform.aws.guardduty_for_new_accounts

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_guardduty_detector",
    "address": "aws_guardduty_detector.main",
    "config": {"enable": true}
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_guardduty_detector",
    "address": "aws_guardduty_detector.main",
    "config": {"enable": true}
   },
   "related": {
    "aws_guardduty_organization_configuration": [
     {
      "address": "aws_guardduty_organization_configuration.main",
      "config": {"auto_enable_organization_members": "NONE", "detector_id": {"$unknown": 1}},
      "type": "aws_guardduty_organization_configuration"
     }
    ]
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_guardduty_detector",
   "address": "aws_guardduty_detector.main",
   "config": {"enable": true}
  },
  "related": {
   "aws_guardduty_organization_configuration": [
    {
     "address": "aws_guardduty_organization_configuration.main",
     "config": {"auto_enable_organization_members": "ALL", "detector_id": {"$unknown": 1}},
     "type": "aws_guardduty_organization_configuration"
    }
   ]
  }
 },
 {
  "subject": {"type": "aws_guardduty_detector", "address": "X", "config": {}},
  "related": {"aws_guardduty_organization_configuration": [{"address": "o", "config": {"auto_enable": true}}]}
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := guardduty_for_new_accounts.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := guardduty_for_new_accounts.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := guardduty_for_new_accounts.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := guardduty_for_new_accounts.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
