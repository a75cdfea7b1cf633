package policies.terraform.aws.dns_records_point_at_resources_test

import data.policies.terraform.aws.dns_records_point_at_resources

# Each case: what the policy sees of a faulty resource, and the paths of the faults in it.
_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "aws_route53_record",
    "address": "aws_route53_record.shop",
    "config": {
     "name": "shop.example.com",
     "records": ["203.0.113.7"],
     "ttl": 300,
     "type": "A",
     "zone_id": "Z0EXAMPLE"
    }
   }
  },
  "paths": [["records", 0]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "aws_route53_record",
   "address": "aws_route53_record.shop",
   "config": {
    "alias": [
     {"evaluate_target_health": true, "name": "web.eu-central-1.elb.amazonaws.com", "zone_id": "Z0ELBEXAMPLE"}
    ],
    "name": "shop.example.com",
    "type": "A",
    "zone_id": "Z0EXAMPLE"
   }
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := dns_records_point_at_resources.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := dns_records_point_at_resources.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := dns_records_point_at_resources.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject, "config", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {key: value}})
				findings := dns_records_point_at_resources.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_applies_only_where_judged if {
	every case in _faulty {
		dns_records_point_at_resources.applies with input as case.input
	}
}
