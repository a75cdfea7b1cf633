package policies.terraform.aws.waf_rules_act_test

import data.policies.terraform.aws.waf_rules_act

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
    "type": "aws_wafv2_web_acl",
    "address": "aws_wafv2_web_acl.web",
    "config": {"name": "web", "rule": [{"action": [{}], "name": "floods", "priority": 1}], "scope": "REGIONAL"}
   }
  },
  "paths": [["rule", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_wafregional_rule_group",
    "address": "aws_wafregional_rule_group.web",
    "config": {"activated_rule": [{"priority": 1, "rule_id": "floods"}], "metric_name": "web", "name": "web"}
   }
  },
  "paths": [["activated_rule", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_waf_web_acl",
    "address": "aws_waf_web_acl.web",
    "config": {"metric_name": "web", "name": "web", "rules": [{"priority": 1, "rule_id": "floods"}]}
   }
  },
  "paths": [["rules", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_wafv2_web_acl",
   "address": "aws_wafv2_web_acl.web",
   "config": {
    "name": "web",
    "rule": [
     {
      "name": "known",
      "priority": 1,
      "statement": [
       {"managed_rule_group_statement": [{"name": "AWSManagedRulesCommonRuleSet", "vendor_name": "AWS"}]}
      ]
     },
     {
      "name": "own",
      "priority": 2,
      "statement": [
       {
        "rule_group_reference_statement": [
         {
          "arn": "arn:aws:wafv2:eu-central-1:111122223333:regional/rulegroup/own/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111"
         }
        ]
       }
      ]
     }
    ],
    "scope": "REGIONAL"
   }
  }
 },
 {
  "subject": {
   "type": "aws_wafv2_web_acl",
   "address": "aws_wafv2_web_acl.web",
   "config": {
    "name": "web",
    "rule": [
     {"action": [{"block": [{}]}], "name": "floods", "priority": 1},
     {"name": "known", "override_action": [{"none": [{}]}], "priority": 2}
    ],
    "scope": "REGIONAL"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := waf_rules_act.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := waf_rules_act.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := waf_rules_act.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := waf_rules_act.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
