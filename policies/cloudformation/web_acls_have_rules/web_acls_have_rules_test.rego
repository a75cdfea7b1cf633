package policies.cloudformation.web_acls_have_rules_test

import data.policies.cloudformation.web_acls_have_rules

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::WAFv2::WebACL",
    "address": "Entry",
    "config": {
     "Type": "AWS::WAFv2::WebACL",
     "Properties": {
      "Scope": "REGIONAL",
      "DefaultAction": {"Allow": {}},
      "VisibilityConfig": {"CloudWatchMetricsEnabled": true, "MetricName": "entry", "SampledRequestsEnabled": true}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Rules"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::WAFRegional::WebACL",
    "address": "Entry",
    "config": {
     "Type": "AWS::WAFRegional::WebACL",
     "Properties": {"Name": "entry", "MetricName": "entry", "DefaultAction": {"Type": "ALLOW"}, "Rules": []}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Rules"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::WAFv2::WebACL",
    "address": "Entry",
    "config": {
     "Type": "AWS::WAFv2::WebACL",
     "Properties": {
      "Scope": "REGIONAL",
      "DefaultAction": {"Allow": {}},
      "VisibilityConfig": {"CloudWatchMetricsEnabled": true, "MetricName": "entry", "SampledRequestsEnabled": true},
      "Rules": [
       {
        "Name": "floods",
        "Priority": 1,
        "Action": {"Count": {}},
        "Statement": {"RateBasedStatement": {"AggregateKeyType": "IP", "Limit": 1000}}
       },
       {
        "Name": "known",
        "Priority": 2,
        "OverrideAction": {"Count": {}},
        "Statement": {"ManagedRuleGroupStatement": {"VendorName": "AWS", "Name": "AWSManagedRulesKnownBadInputsRuleSet"}}
       },
       {
        "Name": "office",
        "Priority": 3,
        "Action": {"Allow": {}},
        "Statement": {"GeoMatchStatement": {"CountryCodes": ["DE"]}}
       }
      ]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Rules"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::WAF::WebACL",
    "address": "Entry",
    "config": {
     "Type": "AWS::WAF::WebACL",
     "Properties": {
      "Name": "entry",
      "MetricName": "entry",
      "DefaultAction": {"Type": "ALLOW"},
      "Rules": [{"Action": {"Type": "COUNT"}, "Priority": 1, "RuleId": "11112222-3333-4444-5555-666677778888"}]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Rules"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::WAFv2::WebACL",
   "address": "Entry",
   "config": {
    "Type": "AWS::WAFv2::WebACL",
    "Properties": {
     "Scope": "REGIONAL",
     "DefaultAction": {"Allow": {}},
     "VisibilityConfig": {"CloudWatchMetricsEnabled": true, "MetricName": "entry", "SampledRequestsEnabled": true},
     "Rules": [
      {
       "Name": "known",
       "Priority": 1,
       "OverrideAction": {"None": {}},
       "Statement": {"ManagedRuleGroupStatement": {"VendorName": "AWS", "Name": "AWSManagedRulesKnownBadInputsRuleSet"}}
      }
     ]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::WAFv2::WebACL",
   "address": "Entry",
   "config": {
    "Type": "AWS::WAFv2::WebACL",
    "Properties": {
     "Scope": "REGIONAL",
     "DefaultAction": {"Block": {}},
     "VisibilityConfig": {"CloudWatchMetricsEnabled": true, "MetricName": "entry", "SampledRequestsEnabled": true},
     "Rules": [
      {
       "Name": "office",
       "Priority": 1,
       "Action": {"Allow": {}},
       "Statement": {"GeoMatchStatement": {"CountryCodes": ["DE"]}}
      }
     ]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := web_acls_have_rules.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := web_acls_have_rules.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := web_acls_have_rules.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := web_acls_have_rules.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
