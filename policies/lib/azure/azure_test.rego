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
	not azure.current_tls(1.2)
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
	azure.ports_in([], {22}) == set()
}
