package policies.terraform.aws.dns_signed_test

import data.policies.terraform.aws.dns_signed

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_route53_zone",
    "address": "aws_route53_zone.shop",
    "config": {"name": "shop.example.com"}
   }
  },
  "paths": [[]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_route53_zone",
   "address": "aws_route53_zone.shop",
   "config": {"name": "shop.example.com"}
  },
  "related": {
   "aws_route53_hosted_zone_dnssec": [
    {
     "address": "aws_route53_hosted_zone_dnssec.shop",
     "config": {"hosted_zone_id": {"$unknown": 1}},
     "type": "aws_route53_hosted_zone_dnssec"
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
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := dns_signed.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		dns_signed.applies with input as case.input
	}
}
