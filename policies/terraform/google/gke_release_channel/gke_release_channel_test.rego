package policies.terraform.google.gke_release_channel_test

import data.policies.terraform.google.gke_release_channel

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["release_channel", 0, "channel"]],
		["google_container_cluster", {"release_channel": [{"channel": "UNSPECIFIED"}]}, ["release_channel", 0, "channel"]],
	] {
		findings := gke_release_channel.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main follows no release channel", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"release_channel": [{"channel": "REGULAR"}]}],
	] {
		findings := gke_release_channel.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
