package policies.cloudformation.cdn_viewer_tls_test

import data.policies.cloudformation.cdn_viewer_tls

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "address": "Site",
    "config": {
     "Properties": {"DistributionConfig": {"ViewerCertificate": {"MinimumProtocolVersion": "TLSv1"}}},
     "Type": "AWS::CloudFront::Distribution"
    },
    "type": "AWS::CloudFront::Distribution"
   }
  },
  "paths": [["Properties", "DistributionConfig", "ViewerCertificate", "MinimumProtocolVersion"]]
 },
 {
  "input": {
   "subject": {
    "address": "Api",
    "config": {"Properties": {"SecurityPolicy": "TLS_1_0"}, "Type": "AWS::ApiGateway::DomainName"},
    "type": "AWS::ApiGateway::DomainName"
   }
  },
  "paths": [["Properties", "SecurityPolicy"]]
 },
 {
  "input": {
   "subject": {
    "address": "Http",
    "config": {
     "Properties": {"DomainNameConfigurations": [{"EndpointType": "REGIONAL", "SecurityPolicy": "TLS_1_0"}]},
     "Type": "AWS::ApiGatewayV2::DomainName"
    },
    "type": "AWS::ApiGatewayV2::DomainName"
   }
  },
  "paths": [["Properties", "DomainNameConfigurations", 0, "SecurityPolicy"]]
 },
 {
  "input": {
   "subject": {
    "address": "Sam",
    "config": {"Properties": {"Domain": {"SecurityPolicy": "TLS_1_0"}}, "Type": "AWS::Serverless::Api"},
    "type": "AWS::Serverless::Api"
   }
  },
  "paths": [["Properties", "Domain", "SecurityPolicy"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "address": "Site",
   "config": {
    "Properties": {"DistributionConfig": {"ViewerCertificate": {"MinimumProtocolVersion": "TLSv1.2_2021"}}},
    "Type": "AWS::CloudFront::Distribution"
   },
   "type": "AWS::CloudFront::Distribution"
  }
 },
 {
  "subject": {
   "address": "Api",
   "config": {"Properties": {"SecurityPolicy": "TLS_1_2"}, "Type": "AWS::ApiGateway::DomainName"},
   "type": "AWS::ApiGateway::DomainName"
  }
 },
 {
  "subject": {
   "address": "Sam",
   "config": {"Properties": {"Domain": {"SecurityPolicy": "TLS_1_2"}}, "Type": "AWS::Serverless::Api"},
   "type": "AWS::Serverless::Api"
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
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := cdn_viewer_tls.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
