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
