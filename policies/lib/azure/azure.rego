# METADATA
# description: Words, versions and firewall rules in the spellings that Azure accepts, in templates and in Terraform.
package policies.lib.azure

import data.policies.lib.network
import data.policies.lib.values

# Says whether a value is one of some words. Azure does not tell cases apart: the words are given in lower case.
one_of(value, words) if {
	is_string(value)
	lower(value) in words
}

# Says whether a value switches something on: a boolean, or `Enabled`.
enabled(value) if values.is_true(value)

enabled(value) if one_of(value, {"enabled"})

# Says whether a value switches something off: a boolean, or `Disabled`. An absent value is neither on nor off.
disabled(value) if values.is_false(value)

disabled(value) if one_of(value, {"disabled"})

# Says whether a value names TLS 1.2 or later.
current_tls(value) if one_of(value, {"1.2", "1.3", "tls1_2", "tls1_3", "tls12", "tls13"})

current_tls(value) if value in {1.2, 1.3}

# Says whether a value names an older version, or none.
outdated_tls(value) if {
	one_of(value, {"1.0", "1.1", "tls1_0", "tls1_1", "tls10", "tls11", "tlsenforcementdisabled", "disabled"})
}

outdated_tls(value) if value in {1.0, 1.1}

# Says whether a number, perhaps written as a string, reaches a bound.
at_least(value, bound) if values.number(value) >= bound

# Says whether a value stands for something: a text that is not empty, a list or a block with entries.
given(value) if {
	is_string(value)
	value != ""
}

given(value) if {
	is_array(value)
	count(value) > 0
}

given(value) if {
	is_object(value)
	count(value) > 0
}

# Says whether a list names somebody: it has an entry that is not empty.
named(values) if {
	is_array(values)
	some value in values
	value != ""
}

# Says whether the prefixes of a firewall rule take in the internet: one prefix, or a list.
open_to_internet(prefix) if _open(prefix)

open_to_internet(prefixes) if {
	is_array(prefixes)
	some prefix in prefixes
	_open(prefix)
}

_open(prefix) if one_of(prefix, {"*", "any", "internet", "0.0.0.0", "/0"})

_open(prefix) if network.open_cidr(prefix)

# Returns the ports of a set that ranges take in: `*`, `22`, `20-30`, or several, in a list or with commas.
ports_in(ranges, ports) := {port |
	some range in _ranges(ranges)
	some port in ports
	_within(port, range)
}

_ranges(ranges) := ranges if is_array(ranges)

_ranges(range) := split(replace(range, " ", ""), ",") if is_string(range)

_ranges(range) := [range] if is_number(range)

_within(_, range) if range == "*"

_within(port, range) if values.number(range) == port

_within(port, range) if {
	is_string(range)
	regex.match(`^[0-9]+ *- *[0-9]+$`, range)
	[first, last] := split(replace(range, " ", ""), "-")
	to_number(first) <= port
	port <= to_number(last)
}

# Says whether a rule of a network security group, as a template or as Terraform writes it, lets the internet in by one
# of some protocols.
admits_internet(rule, protocols) if {
	one_of(rule.direction, {"inbound"})
	one_of(rule.access, {"allow"})
	one_of(rule.protocol, protocols)
	_from_internet(rule)
}

_from_internet(rule) if open_to_internet(rule.source_address_prefix)

_from_internet(rule) if open_to_internet(rule.source_address_prefixes)

_from_internet(rule) if open_to_internet(rule.sourceAddressPrefix)

_from_internet(rule) if open_to_internet(rule.sourceAddressPrefixes)

# Says whether such a rule takes in a port.
takes_in(rule, port) if port in ports_in(rule.destination_port_range, {port})

takes_in(rule, port) if port in ports_in(rule.destination_port_ranges, {port})

takes_in(rule, port) if port in ports_in(rule.destinationPortRange, {port})

takes_in(rule, port) if port in ports_in(rule.destinationPortRanges, {port})

# The roles that administer everything in their scope, or who has access to it.
administration := {
	"contributor",
	"owner",
	"role based access control administrator",
	"user access administrator",
}

_administration_ids := {
	"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
	"8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
	"b24988ac-6180-42a0-ab88-20f7382dd24c",
	"f58310d9-a9f6-439a-9e8d-f62e7b41a168",
}

# Says whether the id of a role stands for one of them.
administration_id(id) if {
	is_string(id)
	some known in _administration_ids
	endswith(lower(id), known)
}

# Says whether a scope is a subscription or a management group as a whole.
wide_scope(scope) if {
	is_string(scope)
	regex.match(`^(/subscriptions/[^/]+|/providers/microsoft\.management/managementgroups/[^/]+|/)/?$`, lower(scope))
}

# Returns the number of addresses from one to another, both included.
addresses(first, last) := (_number(last) - _number(first)) + 1

# Says whether a range takes in half of all addresses, and so the internet.
spans_internet(first, last) if {
	is_string(first)
	is_string(last)
	values.number(split(last, ".")[0]) - values.number(split(first, ".")[0]) >= 128
}

_number(address) := (((a * 16777216) + (b * 65536)) + (c * 256)) + d if {
	is_string(address)
	regex.match(`^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$`, address)
	[a, b, c, d] := [to_number(part) | some part in split(address, ".")]
}

# Ports of administration and of databases.
service_ports := {
	20, 21, 22, 23, 25, 110, 135, 137, 138, 139, 161, 389, 445, 636, 1433, 1434, 1521, 2375, 2376, 2382, 2383, 2483,
	2484, 3000, 3020, 3306, 3389, 4505, 4506, 5432, 5500, 5601, 5900, 5985, 5986, 6379, 7000, 7001, 8000, 8080, 8140,
	8888, 9000, 9042, 9090, 9200, 9300, 11211, 11214, 11215, 27017, 27018, 50000, 61620, 61621,
}

# Says whether a rule lets in a private range of /16 or wider.
admits_wide_private(rule) if {
	_inward(rule)
	some prefix in _sources(rule)
	regex.match(_wide, prefix)
}

# Says whether a rule lets in addresses on the internet, but not all of it.
admits_some_public(rule) if {
	_inward(rule)
	some prefix in _sources(rule)
	regex.match(`^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+(/([89]|[12][0-9]|3[0-2]))?$`, prefix)
	not regex.match(_private, prefix)
}

_wide := `^(10\.[0-9.]+/([89]|1[0-6])|172\.(1[6-9]|2[0-9]|3[01])\.[0-9.]+/1[2-6]|192\.168\.[0-9.]+/16)$`

# Private networks, and those of providers (100.64.0.0/10) and links.
_private := `^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.`

# Returns the key under which a rule names its ports.
port_key(rule) := "destination_port_ranges" if rule.destination_port_ranges

port_key(rule) := "destinationPortRanges" if rule.destinationPortRanges

port_key(rule) := "destination_port_range" if {
	rule.destination_port_range
	not rule.destination_port_ranges
}

port_key(rule) := "destinationPortRange" if {
	rule.destinationPortRange
	not rule.destinationPortRanges
}

_inward(rule) if {
	one_of(rule.direction, {"inbound"})
	one_of(rule.access, {"allow"})
	one_of(rule.protocol, {"*", "tcp", "udp"})
}

# The sources of a rule, as a template or as Terraform writes them.
_sources(rule) := {prefix |
	some key in ["source_address_prefix", "sourceAddressPrefix"]
	prefix := rule[key]
} | {prefix |
	some key in ["source_address_prefixes", "sourceAddressPrefixes"]
	some prefix in rule[key]
}
