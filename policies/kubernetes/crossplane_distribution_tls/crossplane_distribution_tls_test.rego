package policies.kubernetes.crossplane_distribution_tls_test

import data.policies.kubernetes.crossplane_distribution_tls

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
	every settings in [
		{"distributionConfig": {"viewerCertificate": {"minimumProtocolVersion": "TLSv1.1_2016"}}},
		{"distributionConfig": {"enabled": true}},
	] {
		findings := crossplane_distribution_tls.deny with input as _object(settings)
		findings == {{
			"message": "Distribution shop accepts outdated versions of TLS",
			"path": ["spec", "forProvider", "distributionConfig", "viewerCertificate", "minimumProtocolVersion"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"distributionConfig": {"viewerCertificate": {"minimumProtocolVersion": "TLSv1.2_2021"}}}] {
		crossplane_distribution_tls.deny == set() with input as _object(settings)
		crossplane_distribution_tls.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_distribution_tls.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
