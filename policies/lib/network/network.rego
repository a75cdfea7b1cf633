# METADATA
# description: What a firewall rule opens, and to whom.
package policies.lib.network

import data.policies.lib.values

# Says whether a CIDR block takes in the internet. Blocks this short cannot be private: the largest private ones are
# 10.0.0.0/8 and fc00::/7.
open_cidr(cidr) if {
	is_string(cidr)
	regex.match(`^[0-9.]+/[0-7]$`, cidr)
}

open_cidr(cidr) if {
	is_string(cidr)
	contains(cidr, ":")
	regex.match(`^[0-9A-Fa-f:.]+/[0-6]$`, cidr)
}

# Returns the length of the prefix of a block of addresses whose first address is public; undefined for private,
# link-local and other special blocks. The length of an IPv6 block is counted as that of IPv4: a site has a /48 or a /24.
public_prefix(cidr) := length if {
	is_string(cidr)
	parts := regex.find_all_string_submatch_n(`^([0-9]{1,3})[.]([0-9]{1,3})[.][0-9.]+/([0-9]{1,2})$`, cidr, 1)
	octets := [to_number(parts[0][1]), to_number(parts[0][2])]
	length := to_number(parts[0][3])
	not _special(octets, length)
}

public_prefix(cidr) := length - 24 if {
	is_string(cidr)
	contains(cidr, ":")
	not regex.match(`^(?i)(f[cdef]|::)`, cidr)
	parts := split(cidr, "/")
	count(parts) == 2
	length := to_number(parts[1])
}

_special(octets, _) if octets[0] in {0, 10, 127}

_special(octets, _) if octets[0] >= 224

_special(octets, _) if octets == [169, 254]

_special(octets, _) if octets == [192, 168]

_special(octets, length) if {
	octets[0] == 100
	octets[1] >= 64
	octets[1] < 128
	length >= 10
}

_special(octets, length) if {
	octets[0] == 172
	octets[1] >= 16
	octets[1] < 32
	length >= 12
}

# Says whether a protocol stands for all protocols, and with them all ports.
every_protocol(protocol) if protocol == -1

every_protocol(protocol) if {
	is_string(protocol)
	lower(protocol) in {"-1", "all"}
}

# Says whether a protocol has ports (in ICMP rules the port fields hold types and codes).
has_ports(protocol) if protocol in {6, 17}

has_ports(protocol) if {
	is_string(protocol)
	lower(protocol) in {"tcp", "udp", "6", "17"}
}

# Returns the ports of a list that lie in a range, both ends included.
ports_within(from, to, ports) := {port |
	some port in ports
	values.number(from) <= port
	port <= values.number(to)
}

# Returns the words for a range of ports.
range_words(from, to) := sprintf("port %v", [from]) if values.number(from) == values.number(to)

range_words(from, to) := sprintf("ports %v to %v", [from, to]) if values.number(from) != values.number(to)
