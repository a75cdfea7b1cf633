package policies.cloudformation.waf_logging_test

import data.policies.cloudformation.waf_logging

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::WAFv2::WebACL",
    "address": "Web",
    "config": {
     "Properties": {
      "DefaultAction": {"Allow": {}},
      "Scope": "REGIONAL",
      "VisibilityConfig": {
       "CloudWatchMetricsEnabled": true,
       "MetricName": "web",
       "SampledRequestsEnabled": true
      }
     },
     "Type": "AWS::WAFv2::WebACL"
    }
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::WAFv2::WebACL",
   "address": "Web",
   "config": {
    "Properties": {
     "DefaultAction": {"Allow": {}},
     "Scope": "REGIONAL",
     "VisibilityConfig": {"CloudWatchMetricsEnabled": true, "MetricName": "web", "SampledRequestsEnabled": true}
    },
    "Type": "AWS::WAFv2::WebACL"
   }
  },
  "related": {
   "AWS::WAFv2::LoggingConfiguration": [
    {
     "address": "Records",
     "config": {
      "Properties": {
       "LogDestinationConfigs": ["arn:aws:s3:::aws-waf-logs-acme"],
       "ResourceArn": {"$unknown": 1}
      },
      "Type": "AWS::WAFv2::LoggingConfiguration"
     },
     "type": "AWS::WAFv2::LoggingConfiguration"
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := waf_logging.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := waf_logging.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := waf_logging.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := waf_logging.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
