package policies.lib.azure_test

import data.policies.lib.azure

test_words_in_any_case if {
	azure.enabled("Enabled")
	azure.enabled(true)
	azure.disabled("disabled")
	azure.disabled(false)
	every value in [null, 1, "", "maybe", ["Enabled"]] {
		not azure.enabled(value)
		not azure.disabled(value)
	}
}

test_versions_of_tls if {
	every value in ["1.2", "TLS1_2", "TLS1_3"] {
		azure.current_tls(value)
		not azure.outdated_tls(value)
	}
	every value in ["1.0", "TLS1_1", "TLSEnforcementDisabled"] {
		azure.outdated_tls(value)
		not azure.current_tls(value)
	}
	azure.current_tls(1.2)
	azure.outdated_tls(1.1)
	not azure.current_tls({})
	not azure.outdated_tls({})
}

test_numbers_reach_a_bound if {
	azure.at_least(90, 90)
	azure.at_least("365", 90)
	not azure.at_least(7, 90)
	not azure.at_least("many", 90)
}

test_what_is_given if {
	azure.given("x")
	azure.given(["x"])
	azure.given({"id": "x"})
	every value in ["", [], {}, null, 7] {
		not azure.given(value)
	}
}

test_lists_that_name_somebody if {
	azure.named(["", "security@shop.example"])
	every value in [[], [""], "x", null] {
		not azure.named(value)
	}
}

test_prefixes_that_take_in_the_internet if {
	every prefix in ["*", "Internet", "0.0.0.0/0", "::/0", "0.0.0.0", ["10.0.0.0/8", "any"]] {
		azure.open_to_internet(prefix)
	}
	every prefix in ["10.0.0.0/8", "VirtualNetwork", ["10.1.0.0/16"], [], null] {
		not azure.open_to_internet(prefix)
	}
}

test_ports_in_ranges if {
	azure.ports_in("*", {22, 80}) == {22, 80}
	azure.ports_in("22", {22, 80}) == {22}
	azure.ports_in(22, {22, 80}) == {22}
	azure.ports_in(["20-30", "80 - 90", "x", {}], {22, 80, 443}) == {22, 80}
	azure.ports_in("8080, 20-23", {22, 80}) == {22}
	azure.ports_in([], {22}) == set()
	azure.ports_in({}, {22}) == set()
}

test_rules_that_admit_the_internet if {
	every source in [
		{"source_address_prefix": "*"},
		{"source_address_prefixes": ["0.0.0.0/0"]},
		{"sourceAddressPrefix": "Internet"},
		{"sourceAddressPrefixes": ["10.0.0.0/8", "::/0"]},
	] {
		rule := object.union({"direction": "Inbound", "access": "Allow", "protocol": "Tcp"}, source)
		azure.admits_internet(rule, {"tcp", "*"})
		not azure.admits_internet(rule, {"udp"})
		not azure.admits_internet(object.union(rule, {"access": "Deny"}), {"tcp"})
		not azure.admits_internet(object.union(rule, {"direction": "Outbound"}), {"tcp"})
	}
}

test_rules_that_take_in_a_port if {
	every rule in [
		{"destination_port_range": "22"},
		{"destination_port_ranges": ["80", "20-30"]},
		{"destinationPortRange": "*"},
		{"destinationPortRanges": ["22"]},
	] {
		azure.takes_in(rule, 22)
	}
	not azure.takes_in({"destination_port_range": "80"}, 22)
}

test_administration if {
	azure.administration_id("/providers/Microsoft.Authorization/roleDefinitions/8E3AF657-a8ff-443c-a75c-2fe8c4bcb635")
	not azure.administration_id("/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7")
	not azure.administration_id(3)
	"owner" in azure.administration
}

test_wide_scope if {
	azure.wide_scope("/subscriptions/00000000-0000-0000-0000-000000000000")
	azure.wide_scope("/providers/Microsoft.Management/managementGroups/shop")
	not azure.wide_scope("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop")
	not azure.wide_scope(["/"])
}

test_addresses if {
	azure.addresses("192.0.2.1", "192.0.2.1") == 1
	azure.addresses("0.0.0.0", "255.255.255.255") == 4294967296
	not azure.addresses("x", "192.0.2.1")
}

test_spans_internet if {
	azure.spans_internet("0.0.0.0", "255.255.255.255")
	azure.spans_internet("1.1.1.1", "254.255.255.255")
	not azure.spans_internet("0.0.0.0", "0.0.0.0")
	not azure.spans_internet(["0.0.0.0"], "255.255.255.255")
	not azure.spans_internet("0.0.0.0", ["255.255.255.255"])
}

_rule(source) := {"direction": "Inbound", "access": "Allow", "protocol": "Tcp", "source_address_prefix": source}

test_admits_wide_private if {
	azure.admits_wide_private(_rule("10.0.0.0/8"))
	azure.admits_wide_private(object.union(_rule("VirtualNetwork"), {"sourceAddressPrefixes": ["192.168.0.0/16"]}))
	not azure.admits_wide_private(_rule("10.0.0.0/24"))
	not azure.admits_wide_private(_rule("*"))
}

test_admits_some_public if {
	azure.admits_some_public(_rule("198.51.100.7"))
	azure.admits_some_public(_rule("198.51.100.0/28"))
	not azure.admits_some_public(_rule("10.0.0.0/24"))
	not azure.admits_some_public(_rule("0.0.0.0/0"))
	not azure.admits_some_public(object.union(_rule("198.51.100.7"), {"access": "Deny"}))
	22 in azure.service_ports
}

test_port_key if {
	every key in ["destination_port_ranges", "destinationPortRanges", "destination_port_range", "destinationPortRange"] {
		azure.port_key({key: "22"}) == key
	}
}
