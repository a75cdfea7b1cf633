package policies.lib.network_test

import data.policies.lib.network

test_deny_open_blocks if {
	every cidr in ["0.0.0.0/0", "10.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "::/0", "0:0:0:0:0:0:0:0/0", "2000::/3"] {
		network.open_cidr(cidr)
	}
}

test_allow_narrow_blocks if {
	every cidr in ["10.0.0.0/8", "192.168.1.0/24", "203.0.113.7/32", "fc00::/7", "2001:db8::/32", "", "any", null, 0, {}] {
		not network.open_cidr(cidr)
	}
}

test_deny_every_protocol if {
	every protocol in [-1, "-1", "all", "ALL"] {
		network.every_protocol(protocol)
	}
}

test_allow_single_protocols if {
	every protocol in ["tcp", "udp", "icmp", 6, 17, null, {}] {
		not network.every_protocol(protocol)
	}
}

test_allow_protocols_with_ports if {
	every protocol in ["tcp", "TCP", "udp", "6", 17] {
		network.has_ports(protocol)
	}
	every protocol in ["icmp", "icmpv6", "1", 58, -1, "-1", null, {}] {
		not network.has_ports(protocol)
	}
}

test_deny_ports_within_range if {
	network.ports_within(22, 22, [22, 3389]) == {22}
	network.ports_within("0", "65535", [22, 3389]) == {22, 3389}
}

test_allow_ports_outside_range if {
	network.ports_within(443, 443, [22, 3389]) == set()
	network.ports_within(443, 80, [22, 3389]) == set()
	network.ports_within({}, 80, [22, 3389]) == set()
}

test_allow_words if {
	network.range_words(22, 22) == "port 22"
	network.range_words("22", 22) == "port 22"
	network.range_words(20, 30) == "ports 20 to 30"
}

test_public_prefix if {
	network.public_prefix("203.0.113.0/24") == 24
	network.public_prefix("172.0.0.1/11") == 11
	network.public_prefix("172.16.0.0/11") == 11
	network.public_prefix("2001:db8::/48") == 24
	network.public_prefix("2001:db8::/32") == 8
	every cidr in [
		"10.0.0.0/8", "127.0.0.1/32", "169.254.0.0/16", "192.168.1.0/24", "100.64.0.0/10", "172.16.0.0/12", "224.0.0.0/4",
		"fd00::/8", "::/0", "fe80::/10", "2001:db8::1", "example", {},
	] {
		not network.public_prefix(cidr)
	}
}
