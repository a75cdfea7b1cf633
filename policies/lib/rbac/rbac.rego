# METADATA
# description: What the rules of Kubernetes roles grant.
package policies.lib.rbac

# Returns the rules of a role with their numbers, as `{index, rule}`. Rules for named objects are left out: they grant a
# known thing.
rules(role) := [{"index": i, "rule": rule} |
	is_array(role.rules)
	some i, rule in role.rules
	not _named(rule)
]

# True for a rule that grants one of the verbs on one of the resources of the API groups. Verbs and groups may be `*`. A rule
# for every resource is one fault and not twenty: ANX-K8S-0220 reports it.
grants(rule, groups, resources, verbs) if {
	_group(rule, groups)
	_resource(rule.resources, resources)
	_any(rule.verbs, verbs)
}

# True for a list with `*`.
wildcard(names) if _any(names, set())

_named(rule) if {
	is_array(rule.resourceNames)
	count(rule.resourceNames) > 0
}

_group(rule, groups) if _any(rule.apiGroups, groups)

_group(rule, _) if not rule.apiGroups

_any(names, wanted) if {
	is_array(names)
	some name in names
	name in ({"*"} | wanted)
}

_resource(names, wanted) if {
	is_array(names)
	some name in names
	name in wanted
}

# `*/exec` and `pods/*` name subresources.
_resource(names, wanted) if {
	is_array(names)
	some name in names
	is_string(name)
	some resource in wanted
	parts := split(resource, "/")
	count(parts) == 2
	name in {sprintf("*/%s", [parts[1]]), sprintf("%s/*", [parts[0]])}
}
