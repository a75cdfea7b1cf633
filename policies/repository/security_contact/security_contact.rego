# METADATA
# title: The repository names a security contact
# description: >-
#   Checks that the repository carries a security policy (SECURITY.md) or a security.txt at a place where people and
#   GitHub look for it. Whoever finds a weakness needs to know where to report it, and not in a public issue.
# related_resources:
# - https://docs.github.com/en/code-security/getting-started/adding-a-security-policy-to-your-repository
# - https://www.rfc-editor.org/rfc/rfc9116
# custom:
#   id: ANX-REPO-0003
#   severity: low
#   topic: security-contact
#   subjects: [repository]
#   controls:
#   - {id: A.5.24, strength: supports, rationale: "a way to report incidents is prepared and published"}
#   - {id: A.6.8, strength: supports, rationale: "people can find where to report an event"}
#   does_not_show: "what the file says, that anyone answers, and a policy kept in the organisation's .github repository"
#   remediation: Add a `SECURITY.md` at the top level that names a contact and says what to expect.
package policies.repository.security_contact

deny contains finding if {
	count(_contacts) == 0
	finding := {"message": sprintf("%s names no security contact", [input.subject.address]), "path": []}
}

# The folders where GitHub and GitLab look.
_contacts contains path if {
	some path in input.subject.config.files
	regex.match(`(?i)^(\.github/|\.gitlab/|docs/)?security(\.(md|markdown|rst|adoc|txt))?$`, path)
}

_contacts contains path if {
	some path in input.subject.config.files
	regex.match(`(?i)(^|/)\.well-known/security\.txt$`, path)
}
