package policies.terraform.aws.cdn_strict_transport_test

import data.policies.terraform.aws.cdn_strict_transport

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_cloudfront_response_headers_policy",
    "address": "aws_cloudfront_response_headers_policy.web",
    "config": {"name": "web", "security_headers_config": [{"content_type_options": [{"override": true}]}]}
   }
  },
  "paths": [["security_headers_config"]]
 },
 {
  "input": {
   "subject": {
    "type": "aws_cloudfront_response_headers_policy",
    "address": "aws_cloudfront_response_headers_policy.web",
    "config": {
     "name": "web",
     "security_headers_config": [
      {
       "strict_transport_security": [
        {"access_control_max_age_sec": 600, "include_subdomains": true, "override": true, "preload": true}
       ]
      }
     ]
    }
   }
  },
  "paths": [["security_headers_config"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_cloudfront_response_headers_policy",
   "address": "aws_cloudfront_response_headers_policy.web",
   "config": {
    "name": "web",
    "security_headers_config": [
     {
      "strict_transport_security": [
       {"access_control_max_age_sec": 31536000, "include_subdomains": true, "override": true, "preload": true}
      ]
     }
    ]
   }
  }
 }
]`)

_parameters := {"ANX-TF-AWS-0330": {"minimum_seconds": 31536000}}

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cdn_strict_transport.deny with input as case.input
			with data.parameters as _parameters
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cdn_strict_transport.deny with input as case.input
			with data.parameters as _parameters
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cdn_strict_transport.deny with input as case
			with data.parameters as _parameters
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := cdn_strict_transport.deny with input as object.union(case.input, {"subject": subject})
					with data.parameters as _parameters
				is_set(findings)
			}
		}
	}
}
