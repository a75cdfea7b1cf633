package policies.lib.google_test

import data.policies.lib.google

_open := {"source_ranges": ["10.0.0.0/8", "0.0.0.0/0"], "allow": [{"protocol": "icmp"}, {"protocol": "tcp", "ports": ["20-30"]}]}

test_open_source if {
	google.open_source(_open) == ["source_ranges", 1]
	google.open_source({"allow": []}) == ["source_ranges"]
	not google.open_source({"source_ranges": ["10.0.0.0/8"]})
	not google.open_source({"source_tags": ["web"]})
	not google.open_source(object.union(_open, {"direction": "EGRESS"}))
	not google.open_source(object.union(_open, {"disabled": true}))
}

test_open if {
	google.open(_open)
	google.open({"allow": []})
	not google.open({"source_ranges": ["10.0.0.0/8"]})
	not google.open({"source_tags": ["web"]})
}

test_lets_in if {
	google.lets_in({"protocol": "tcp", "ports": ["80", "20-30"]}, [22])
	google.lets_in({"protocol": "tcp", "ports": [22]}, [22])
	google.lets_in({"protocol": "tcp"}, [22])
	google.lets_in({"protocol": "all"}, [22])
	not google.lets_in({"protocol": "icmp"}, [22])
	not google.lets_in({"protocol": "tcp", "ports": ["20-30"]}, [3389])
}

test_place if {
	google.place(1, {"protocol": "tcp", "ports": ["22"]}) == ["allow", 1, "ports"]
	google.place(0, {"protocol": "all"}) == ["allow", 0]
}

test_members if {
	google.public("allUsers")
	not google.public("group:a@example.com")
	google.default_account("serviceAccount:1-compute@developer.gserviceaccount.com")
	not google.default_account(3)
}

test_members_of_binding if {
	google.members({"member": "user:a@example.com"}) == {"user:a@example.com"}
	google.members({"members": ["group:a@example.com", "allUsers"]}) == {"group:a@example.com", "allUsers"}
	google.members({"members": "allUsers"}) == set()
}

test_public_policy if {
	google.public_policy({"binding": [{"members": ["group:a@example.com"]}, {"members": ["allUsers"]}]})
	google.public_policy({"binding": [{"member": "allUsers"}]})
	not google.public_policy({"binding": [{"members": ["group:a@example.com"]}]})
	not google.public_policy({})
}
