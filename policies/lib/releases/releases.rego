# Whether pipelines hand a product to others.
package policies.lib.releases

# True for steps of pipelines of which one publishes.
published(steps) if {
	some step in steps
	step.kind == "component"
	regex.match(_components, lower(step.text))
}

published(steps) if {
	some step in steps
	step.kind == "command"
	regex.match(_commands, step.text)
}

_components := concat("", [
	`^(softprops/action-gh-release|ncipollo/release-action|goreleaser/goreleaser-action|actions/create-release|`,
	`pypa/gh-action-pypi-publish|js-devtools/npm-publish|rubygems/release-gem|svenstaro/upload-release-action)@`,
])

_commands := concat("", [
	`(^|[ \t\n;&|])(gh release create|goreleaser release|twine upload|gem push|helm push|docker push|`,
	`(npm|pnpm|yarn|cargo|poetry|uv|hatch) publish)([ \t\n]|$)`,
])
