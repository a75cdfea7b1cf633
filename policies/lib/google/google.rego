# What firewall rules open, and whom bindings name, in Google Cloud.
package policies.lib.google

import data.policies.lib.network
import data.policies.lib.values

# Returns the place of the source that opens an ingress rule to the internet; undefined if none does.
open_source(rule) := ["source_ranges", min(open)] if {
	_ingress(rule)
	is_array(rule.source_ranges)
	open := {i |
		some i, range in rule.source_ranges
		network.open_cidr(range)
	}
	count(open) > 0
}

# Without sources a rule is for everyone.
open_source(rule) := ["source_ranges"] if {
	_ingress(rule)
	not rule.source_ranges
	not rule.source_tags
	not rule.source_service_accounts
}

_ingress(rule) if {
	not rule.direction == "EGRESS"
	not _disabled(rule)
}

_disabled(rule) if values.is_true(rule.disabled)

# True for an ingress rule that the internet may use.
open(rule) if {
	_ingress(rule)
	is_array(rule.source_ranges)
	some range in rule.source_ranges
	network.open_cidr(range)
}

open(rule) if open_source(rule) == ["source_ranges"]

# True for an `allow` block that lets in a port of the list.
lets_in(block, _) if network.every_protocol(block.protocol)

lets_in(block, _) if {
	network.has_ports(block.protocol)
	not block.ports
}

lets_in(block, ports) if {
	network.has_ports(block.protocol)
	is_array(block.ports)
	some entry in block.ports
	ends := split(sprintf("%v", [entry]), "-")
	some port in ports
	values.number(ends[0]) <= port
	values.number(ends[count(ends) - 1]) >= port
}

# Returns the place where the block at an index of `allow` says so.
place(index, block) := ["allow", index, "ports"] if block.ports

place(index, block) := ["allow", index] if not block.ports

# True for a member that stands for everyone on the internet, or everyone with an account of Google.
public(member) if member in {"allAuthenticatedUsers", "allUsers"}

# True for the accounts that Google makes for each project.
default_account(member) if {
	is_string(member)
	regex.match(`(-compute@developer|@appspot)\.gserviceaccount\.com$`, member)
}

# Returns the members of a binding: that of `member`, and those of `members`.
members(binding) := {member | member := binding.member} | {member |
	is_array(binding.members)
	some member in binding.members
}

# True for a policy (`google_iam_policy`) with a binding for everyone.
public_policy(config) if {
	is_array(config.binding)
	some binding in config.binding
	_for_everyone(binding)
}

_for_everyone(binding) if public(binding.member)

_for_everyone(binding) if {
	is_array(binding.members)
	some member in binding.members
	public(member)
}
