package policies.terraform.aws.waf_known_bad_inputs_test

import data.policies.terraform.aws.waf_known_bad_inputs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_wafv2_web_acl.none",
    "config": {"name": "none", "scope": "REGIONAL"},
    "type": "aws_wafv2_web_acl"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_wafv2_web_acl.counted",
    "config": {
     "name": "counted",
     "rule": [
      {
       "name": "inputs",
       "override_action": [{"count": [{}]}],
       "priority": 1,
       "statement": [
        {
         "managed_rule_group_statement": [{"name": "AWSManagedRulesKnownBadInputsRuleSet", "vendor_name": "AWS"}]
        }
       ]
      }
     ],
     "scope": "REGIONAL"
    },
    "type": "aws_wafv2_web_acl"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_wafv2_web_acl.excluded",
    "config": {
     "name": "excluded",
     "rule": [
      {
       "name": "inputs",
       "priority": 1,
       "statement": [
        {
         "managed_rule_group_statement": [
          {
           "excluded_rule": [{"name": "Log4JRCE"}],
           "name": "AWSManagedRulesKnownBadInputsRuleSet",
           "vendor_name": "AWS"
          }
         ]
        }
       ]
      }
     ],
     "scope": "REGIONAL"
    },
    "type": "aws_wafv2_web_acl"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_wafv2_web_acl.overridden",
    "config": {
     "name": "overridden",
     "rule": [
      {
       "name": "inputs",
       "priority": 1,
       "statement": [
        {
         "managed_rule_group_statement": [
          {
           "name": "AWSManagedRulesKnownBadInputsRuleSet",
           "rule_action_override": [{"action_to_use": [{"count": [{}]}], "name": "Log4JRCE_BODY"}],
           "vendor_name": "AWS"
          }
         ]
        }
       ]
      }
     ],
     "scope": "REGIONAL"
    },
    "type": "aws_wafv2_web_acl"
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_wafv2_web_acl.main",
   "config": {
    "name": "main",
    "rule": [
     {
      "name": "inputs",
      "override_action": [{"none": [{}]}],
      "priority": 1,
      "statement": [
       {
        "managed_rule_group_statement": [{"name": "AWSManagedRulesKnownBadInputsRuleSet", "vendor_name": "AWS"}]
       }
      ]
     }
    ],
    "scope": "REGIONAL"
   },
   "type": "aws_wafv2_web_acl"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := waf_known_bad_inputs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := waf_known_bad_inputs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := waf_known_bad_inputs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := waf_known_bad_inputs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
