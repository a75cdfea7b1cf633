package policies.cloudformation.agents_have_guardrails_test

import data.policies.cloudformation.agents_have_guardrails

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Bedrock::Agent",
    "address": "Help",
    "config": {
     "Type": "AWS::Bedrock::Agent",
     "Properties": {"AgentName": "help", "FoundationModel": "anthropic.claude-3-haiku-20240307-v1:0"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "GuardrailConfiguration"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Bedrock::Agent",
   "address": "Help",
   "config": {
    "Type": "AWS::Bedrock::Agent",
    "Properties": {
     "AgentName": "help",
     "FoundationModel": "anthropic.claude-3-haiku-20240307-v1:0",
     "GuardrailConfiguration": {"GuardrailIdentifier": {"$unknown": 1}, "GuardrailVersion": "1"}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := agents_have_guardrails.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := agents_have_guardrails.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := agents_have_guardrails.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := agents_have_guardrails.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
