package policies.terraform.aws.cdn_viewer_tls_test

import data.policies.terraform.aws.cdn_viewer_tls

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "aws_cloudfront_distribution.site",
    "config": {"viewer_certificate": [{"minimum_protocol_version": "TLSv1"}]},
    "type": "aws_cloudfront_distribution"
   }
  },
  "paths": [["viewer_certificate", 0, "minimum_protocol_version"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_cloudfront_distribution.bare",
    "config": {"enabled": true},
    "type": "aws_cloudfront_distribution"
   }
  },
  "paths": [[]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_api_gateway_domain_name.api",
    "config": {"security_policy": "TLS_1_0"},
    "type": "aws_api_gateway_domain_name"
   }
  },
  "paths": [["security_policy"]]
 },
 {
  "input": {
   "subject": {
    "address": "aws_apigatewayv2_domain_name.api",
    "config": {"domain_name_configuration": [{"security_policy": "TLS_1_0"}]},
    "type": "aws_apigatewayv2_domain_name"
   }
  },
  "paths": [["domain_name_configuration", 0, "security_policy"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "aws_cloudfront_distribution.site",
   "config": {"viewer_certificate": [{"minimum_protocol_version": "TLSv1.2_2021"}]},
   "type": "aws_cloudfront_distribution"
  }
 },
 {
  "subject": {
   "address": "aws_api_gateway_domain_name.api",
   "config": {"security_policy": "TLS_1_2"},
   "type": "aws_api_gateway_domain_name"
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cdn_viewer_tls.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cdn_viewer_tls.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cdn_viewer_tls.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := cdn_viewer_tls.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
