package policies.terraform.google.gke_no_client_certificates_test

import data.policies.terraform.google.gke_no_client_certificates

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"master_auth": [{"client_certificate_config": [{"issue_client_certificate": true}]}]}, ["master_auth", 0, "client_certificate_config", 0, "issue_client_certificate"]],
	] {
		findings := gke_no_client_certificates.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main issues a client certificate", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"master_auth": [{"client_certificate_config": [{"issue_client_certificate": false}]}]}],
		["google_container_cluster", {}],
	] {
		findings := gke_no_client_certificates.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
