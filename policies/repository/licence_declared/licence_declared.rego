# METADATA
# title: The repository declares its licence
# description: >-
#   Checks that a licence lies at the top level. It says who may use the code and how; without one nobody may, and those
#   who join or copy the code later cannot tell what was agreed.
# related_resources:
# - https://docs.github.com/articles/adding-a-license-to-a-repository
# - https://reuse.software/spec/
# custom:
#   id: ANX-REPO-0006
#   severity: low
#   topic: licence
#   subjects: [repository]
#   controls:
#   - {id: A.5.32, strength: supports, rationale: "the rights to the code are stated"}
#   does_not_show: "that the licence is the right one, and that the licences of dependencies allow the use"
#   remediation: Add a `LICENSE` file at the top level; for internal code, one that says so.
package policies.repository.licence_declared

deny contains finding if {
	count(_licences) == 0
	finding := {"message": sprintf("%s declares no licence", [input.subject.address]), "path": []}
}

# LICENSE, LICENCE.md, LICENSE-MIT, COPYING and the like, the LICENSES folder of REUSE.
_licences contains name if {
	some name in input.subject.views.top_level
	regex.match(`^(un)?licen[cs]es?([._-].*)?$|^copying([._-].*)?$|^copyright([._-].*)?$`, lower(name))
}
