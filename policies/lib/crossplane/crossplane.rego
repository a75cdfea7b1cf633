# METADATA
# description: Resources of cloud providers that Crossplane manages from objects of a cluster.
package policies.lib.crossplane

# Returns the managed resources that an object describes, as `{kind, settings, patched, path}`: itself, or the bases of
# a Composition. `group` is a pattern for the group of the API, `settings` what the provider is asked for, and `patched`
# the names of the settings that a Composition fills in later.
resources(config, group, kinds) := array.concat(_own(config, group, kinds), _composed(config, group, kinds))

_own(config, group, kinds) := [_resource(config, set(), []) | _is(config, group, kinds)]

_composed(config, group, kinds) := [_resource(entry.base, _patched(entry), ["spec", "resources", i, "base"]) |
	config.kind == "Composition"
	is_array(config.spec.resources)
	some i, entry in config.spec.resources
	_is(entry.base, group, kinds)
]

_is(object_, group, kinds) if {
	object_.kind in kinds
	regex.match(group, split(object_.apiVersion, "/")[0])
	is_object(object_.spec)
}

_resource(object_, patched, path) := {
	"kind": object_.kind,
	"settings": object_.spec.forProvider,
	"patched": patched,
	"path": array.concat(path, ["spec", "forProvider"]),
} if {
	is_object(object_.spec.forProvider)
}

# The first providers had the settings beside the reference to the provider.
_resource(object_, patched, path) := {
	"kind": object_.kind,
	"settings": object_.spec,
	"patched": patched,
	"path": array.concat(path, ["spec"]),
} if {
	not object_.spec.forProvider
}

_patched(entry) := {found[0][1] |
	is_array(entry.patches)
	some patch in entry.patches
	target := object.get(patch, "toFieldPath", object.get(patch, "fromFieldPath", ""))
	found := regex.find_all_string_submatch_n(`^spec[.](?:forProvider[.])?([A-Za-z0-9]+)`, target, 1)
	count(found) > 0
}
