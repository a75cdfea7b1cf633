package policies.cloudformation.waf_known_bad_inputs_test

import data.policies.cloudformation.waf_known_bad_inputs

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "None",
    "config": {"Properties": {"Rules": [], "Scope": "REGIONAL"}, "Type": "AWS::WAFv2::WebACL"},
    "type": "AWS::WAFv2::WebACL"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "Counted",
    "config": {
     "Properties": {
      "Rules": [
       {
        "Name": "inputs",
        "OverrideAction": {"Count": {}},
        "Statement": {"ManagedRuleGroupStatement": {"Name": "AWSManagedRulesKnownBadInputsRuleSet", "VendorName": "AWS"}}
       }
      ],
      "Scope": "REGIONAL"
     },
     "Type": "AWS::WAFv2::WebACL"
    },
    "type": "AWS::WAFv2::WebACL"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "Excluded",
    "config": {
     "Properties": {
      "Rules": [
       {
        "Name": "inputs",
        "Statement": {
         "ManagedRuleGroupStatement": {
          "ExcludedRules": [{"Name": "Log4JRCE"}],
          "Name": "AWSManagedRulesKnownBadInputsRuleSet",
          "VendorName": "AWS"
         }
        }
       }
      ],
      "Scope": "REGIONAL"
     },
     "Type": "AWS::WAFv2::WebACL"
    },
    "type": "AWS::WAFv2::WebACL"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "Overridden",
    "config": {
     "Properties": {
      "Rules": [
       {
        "Name": "inputs",
        "Statement": {
         "ManagedRuleGroupStatement": {
          "Name": "AWSManagedRulesKnownBadInputsRuleSet",
          "RuleActionOverrides": [{"ActionToUse": {"Count": {}}, "Name": "Log4JRCE_BODY"}],
          "VendorName": "AWS"
         }
        }
       }
      ],
      "Scope": "REGIONAL"
     },
     "Type": "AWS::WAFv2::WebACL"
    },
    "type": "AWS::WAFv2::WebACL"
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Main",
   "config": {
    "Properties": {
     "Rules": [
      {
       "Name": "inputs",
       "OverrideAction": {"None": {}},
       "Statement": {"ManagedRuleGroupStatement": {"Name": "AWSManagedRulesKnownBadInputsRuleSet", "VendorName": "AWS"}}
      }
     ],
     "Scope": "REGIONAL"
    },
    "Type": "AWS::WAFv2::WebACL"
   },
   "type": "AWS::WAFv2::WebACL"
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
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := waf_known_bad_inputs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
