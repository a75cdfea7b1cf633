package policies.terraform.aws.waf_logging_test

import data.policies.terraform.aws.waf_logging

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_wafv2_web_acl",
    "address": "aws_wafv2_web_acl.web",
    "config": {"name": "web", "scope": "REGIONAL"}
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_wafregional_web_acl",
    "address": "aws_wafregional_web_acl.web",
    "config": {"default_action": [{"type": "ALLOW"}], "metric_name": "web", "name": "web"}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_wafv2_web_acl",
   "address": "aws_wafv2_web_acl.web",
   "config": {"name": "web", "scope": "REGIONAL"}
  },
  "related": {
   "aws_wafv2_web_acl_logging_configuration": [
    {
     "address": "aws_wafv2_web_acl_logging_configuration.web",
     "config": {"log_destination_configs": ["arn:aws:s3:::aws-waf-logs-acme"], "resource_arn": {"$unknown": 1}},
     "type": "aws_wafv2_web_acl_logging_configuration"
    }
   ]
  }
 },
 {
  "subject": {
   "type": "aws_wafregional_web_acl",
   "address": "aws_wafregional_web_acl.web",
   "config": {
    "default_action": [{"type": "ALLOW"}],
    "logging_configuration": [
     {"log_destination": "arn:aws:firehose:eu-central-1:111122223333:deliverystream/aws-waf-logs-web"}
    ],
    "metric_name": "web",
    "name": "web"
   }
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
