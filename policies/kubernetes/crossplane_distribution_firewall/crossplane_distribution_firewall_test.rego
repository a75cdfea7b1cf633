package policies.kubernetes.crossplane_distribution_firewall_test

import data.policies.kubernetes.crossplane_distribution_firewall

_object(settings) := {"subject": {
	"address": "Distribution shop",
	"config": {
		"apiVersion": "cloudfront.aws.crossplane.io/v1alpha1",
		"kind": "Distribution",
		"spec": {"forProvider": settings},
	},
	"views": {},
}}

test_deny_fault if {
	every settings in [{"distributionConfig": {"enabled": true}}, {"distributionConfig": {"webACLID": ""}}] {
		findings := crossplane_distribution_firewall.deny with input as _object(settings)
		findings == {{
			"message": "Distribution shop has no web application firewall",
			"path": ["spec", "forProvider", "distributionConfig", "webACLID"],
		}}
	}
}

test_allow_sound if {
	every settings in [
		{"distributionConfig": {"webACLID": "arn:aws:wafv2:us-east-1:111122223333:global/webacl/shop/a"}},
	] {
		crossplane_distribution_firewall.deny == set() with input as _object(settings)
		crossplane_distribution_firewall.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_distribution_firewall.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
