package policies.terraform.aws.provider_holds_no_keys_test

import data.policies.terraform.aws.provider_holds_no_keys

_outside := json.unmarshal(`[
 {
  "subject": {
   "address": "provider.kubernetes",
   "config": {"token": "invented-token-of-another-provider"},
   "name": "kubernetes",
   "type": "terraform.provider"
  }
 }
]`)

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "provider.aws",
    "config": {
     "access_key": "invented-access-key",
     "region": "eu-central-1",
     "secret_key": "invented-secret-key",
     "token": "invented-session-token"
    },
    "name": "aws",
    "type": "terraform.provider"
   }
  },
  "paths": [["secret_key"], ["token"], ["access_key"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "provider.aws",
   "config": {"assume_role": [{"role_arn": "arn:aws:iam::111122223333:role/deploy"}], "region": "eu-central-1"},
   "name": "aws",
   "type": "terraform.provider"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := provider_holds_no_keys.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := provider_holds_no_keys.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := provider_holds_no_keys.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := provider_holds_no_keys.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		provider_holds_no_keys.applies with input as case.input
	}
	every case in _outside {
		not provider_holds_no_keys.applies with input as case
	}
}
