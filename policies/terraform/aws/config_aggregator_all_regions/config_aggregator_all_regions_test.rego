package policies.terraform.aws.config_aggregator_all_regions_test

import data.policies.terraform.aws.config_aggregator_all_regions

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_config_configuration_aggregator",
    "address": "aws_config_configuration_aggregator.all",
    "config": {
     "account_aggregation_source": [{"account_ids": ["111122223333"], "regions": ["eu-central-1"]}],
     "name": "all"
    }
   }
  },
  "paths": [["account_aggregation_source", 0, "all_regions"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_config_configuration_aggregator",
    "address": "aws_config_configuration_aggregator.all",
    "config": {
     "name": "all",
     "organization_aggregation_source": [
      {"all_regions": false, "role_arn": "arn:aws:iam::111122223333:role/config"}
     ]
    }
   }
  },
  "paths": [["organization_aggregation_source", 0, "all_regions"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_config_configuration_aggregator",
   "address": "aws_config_configuration_aggregator.all",
   "config": {
    "account_aggregation_source": [{"account_ids": ["111122223333"], "all_regions": true}],
    "name": "all"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := config_aggregator_all_regions.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := config_aggregator_all_regions.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := config_aggregator_all_regions.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := config_aggregator_all_regions.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
