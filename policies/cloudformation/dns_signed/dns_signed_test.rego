package policies.cloudformation.dns_signed_test

import data.policies.cloudformation.dns_signed

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::Route53::HostedZone",
    "address": "Shop",
    "config": {"Type": "AWS::Route53::HostedZone", "Properties": {"Name": "shop.example.com"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Route53::HostedZone",
   "address": "Shop",
   "config": {"Type": "AWS::Route53::HostedZone", "Properties": {"Name": "shop.example.com"}},
   "views": {"documents": [], "defaults": []}
  },
  "related": {
   "AWS::Route53::DNSSEC": [
    {
     "type": "AWS::Route53::DNSSEC",
     "name": "Signing",
     "address": "Signing",
     "config": {"Type": "AWS::Route53::DNSSEC", "Properties": {"HostedZoneId": {"$unknown": 1}}}
    }
   ]
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := dns_signed.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := dns_signed.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := dns_signed.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := dns_signed.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_elsewhere if {
	every case in _faulty {
		dns_signed.applies with input as case.input
	}
}
