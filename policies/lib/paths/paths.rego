# METADATA
# description: What the path of a file in a repository says about it.
package policies.lib.paths

# Says whether a file lies among tests, examples, templates or foreign code, and not in the product itself.
aside(path) if regex.match(_aside, lower(path))

_aside := concat("", [
	`(^|/)(node_modules|vendor|vendored|third[_-]party|testdata|test[_-]data|fixtures?|__fixtures__|tests?|__tests__|`,
	`[a-z0-9_]+[_-]tests?|specs?|e2e|mocks?|__mocks__|examples?|samples?|demos?|templates?|docs?)/`,
])

# Returns the folder of a file with its final slash; "" for the top level.
folder(path) := substring(path, 0, count(path) - count(base_name(path)))

# Returns the last part of a path.
base_name(path) := parts[count(parts) - 1] if parts := split(path, "/")
