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

# Says whether a value names an older version, or none.
outdated_tls(value) if {
	one_of(value, {"1.0", "1.1", "tls1_0", "tls1_1", "tls10", "tls11", "tlsenforcementdisabled", "disabled"})
}

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

# Says whether the prefixes of a firewall rule take in the internet: one prefix, or a list.
open_to_internet(prefix) if _open(prefix)

open_to_internet(prefixes) if {
	is_array(prefixes)
	some prefix in prefixes
	_open(prefix)
}

_open(prefix) if one_of(prefix, {"*", "any", "internet", "0.0.0.0"})

_open(prefix) if network.open_cidr(prefix)

# Returns the ports of a set that ranges take in: `*`, `22`, `20-30`, or a list of those.
ports_in(ranges, ports) := {port |
	some range in _ranges(ranges)
	some port in ports
	_within(port, range)
}

_ranges(ranges) := ranges if is_array(ranges)

_ranges(range) := [range] if not is_array(range)

_within(_, range) if range == "*"

_within(port, range) if values.number(range) == port

_within(port, range) if {
	is_string(range)
	regex.match(`^[0-9]+ *- *[0-9]+$`, range)
	[first, last] := split(replace(range, " ", ""), "-")
	to_number(first) <= port
	port <= to_number(last)
}
