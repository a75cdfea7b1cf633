package policies.cloudformation.config_aggregator_all_regions_test

import data.policies.cloudformation.config_aggregator_all_regions

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Config::ConfigurationAggregator",
    "address": "All",
    "config": {
     "Properties": {
      "AccountAggregationSources": [{"AccountIds": ["111122223333"], "AwsRegions": ["eu-central-1"]}],
      "ConfigurationAggregatorName": "all"
     },
     "Type": "AWS::Config::ConfigurationAggregator"
    }
   }
  },
  "paths": [["Properties", "AccountAggregationSources", 0, "AllAwsRegions"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Config::ConfigurationAggregator",
    "address": "All",
    "config": {
     "Properties": {
      "ConfigurationAggregatorName": "all",
      "OrganizationAggregationSource": {
       "AllAwsRegions": false,
       "RoleArn": "arn:aws:iam::111122223333:role/config"
      }
     },
     "Type": "AWS::Config::ConfigurationAggregator"
    }
   }
  },
  "paths": [["Properties", "OrganizationAggregationSource", "AllAwsRegions"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Config::ConfigurationAggregator",
   "address": "All",
   "config": {
    "Properties": {
     "ConfigurationAggregatorName": "all",
     "OrganizationAggregationSource": {
      "AllAwsRegions": true,
      "RoleArn": "arn:aws:iam::111122223333:role/config"
     }
    },
    "Type": "AWS::Config::ConfigurationAggregator"
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
