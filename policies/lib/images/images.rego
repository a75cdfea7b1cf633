# Which container images stay the same between two deployments.
#
# The functions take the engine's image view: `reference`, `repository`, `tag` and `digest`, where `tag` and `digest`
# are absent when the reference has none.
package policies.lib.images

# Tags that their publishers move by design.
_moving_tags := {
	"canary",
	"current",
	"dev",
	"develop",
	"development",
	"edge",
	"head",
	"latest",
	"lts",
	"main",
	"mainline",
	"master",
	"nightly",
	"rolling",
	"snapshot",
	"stable",
	"trunk",
	"unstable",
}

# True where the reference says which image is meant: it holds no variable and no placeholder of a template,
# and is not built from source at deployment (`ko://`).
resolved(image) if {
	is_string(image.reference)
	not contains(image.reference, "$")
	not contains(image.reference, "{{")
	not startswith(image.reference, "ko://")
}

# True for an image that is named by a digest, or by a tag that is not known to move.
pinned(image) if image.digest

pinned(image) if {
	image.tag
	not _moving(image.tag)
}

# Why an image that is not pinned can change, as the end of a sentence.
reason(image) := "has neither a tag nor a digest" if not image.tag

reason(image) := sprintf("has the moving tag `%s`", [image.tag])

_moving(tag) if lower(tag) in _moving_tags

_moving(tag) if startswith(lower(tag), "latest-")

_moving(tag) if endswith(lower(tag), "-latest")
