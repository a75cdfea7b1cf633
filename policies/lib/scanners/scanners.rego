# Which commands, components and names of jobs stand for a scan for weaknesses, by kind.
package policies.lib.scanners

# What is looked for: `code` (static analysis), `dependencies`, `secrets`, `images`, `infrastructure`.
_programs := {
	"code": concat("|", [
		`semgrep`, `codeql`, `sonar(-scanner|qube|cloud|source|cloudprepare|cloudanalyze)?`, `bandit`, `gosec`, `brakeman`,
		`njsscan`, `spotbugs`, `find-sec-bugs`, `mobsf`, `psalm --taint-analysis`, `security-code-scan`, `checkmarx`,
		`fortify`, `veracode`, `snyk code`, `sast`, `static-analysis`, `microsoftsecuritydevops`, `advancedsecurity-codeql`,
	]),
	"dependencies": concat("|", [
		`npm audit`, `yarn( npm)? audit`, `pnpm audit`, `pip-audit`, `safety (check|scan)`, `cargo[- ](audit|deny)`,
		`govulncheck`, `bundler?-audit`, `bundle audit`, `composer audit`, `osv-scanner`, `dependency[-_]?check`,
		`dependency-review-action`, `dependency[-_]scanning`, `snyk`, `trivy`, `grype`, `nancy`,
		`dotnet list package --vulnerable`,
		`advancedsecurity-dependency-scanning`, `mend`, `whitesource`, `blackduck`,
	]),
	"secrets": concat("|", [
		`gitleaks`, `trufflehog`, `detect-secrets`, `ggshield`, `secret[-_]?(detection|scan(ning|ner)?)`, `talisman`,
		`git-secrets`, `credscan`, `kingfisher`,
	]),
	"images": concat("|", [
		`trivy[^\n]* image`, `trivy-action`, `grype`, `docker scout`, `snyk container`, `container[-_]scanning`,
		`anchore`, `clair`,
		`scan-action`, `prisma-cloud-scan`,
	]),
	"infrastructure": concat("|", [
		`checkov`, `tfsec`, `trivy[^\n]* config`, `kics`, `terrascan`, `annexa`, `conftest`, `snyk iac`, `kubesec`,
		`kube-linter`,
		`cfn[-_](guard|nag)`, `zizmor`, `iac[-_]sast`,
	]),
}

# Returns the kinds of scans that a command or the name of a component stands for.
kinds(text) := {kind |
	is_string(text)
	some kind, programs in _programs
	regex.match(sprintf(`(^|[^a-z0-9])(%s)([^a-z0-9]|$)`, [programs]), lower(text))
}

# True for a script that runs a scanner; installing one is no scan.
runs(script) if {
	is_string(script)
	some line in split(script, "\n")
	not regex.match(`(^|[ \t])(install|add|pull|echo|curl|wget|cd|cat|mkdir|chmod|upload|image:)[ \t]|^[ \t]*#`, line)
	count(kinds(line)) > 0
}

# True for a job that is called after a scan.
named(name) if {
	is_string(name)
	regex.match(_names, lower(name))
}

_names := concat("", [
	`(^|[^a-z])(sast|dast|(secret|dependency|container|iac)[-_ ]?(scan(ning)?|detection|check)|`,
	`security[-_ ]?(scan|test|check|audit)s?|vulnerabilit(y|ies)[-_ ]?(scan)?)([^a-z]|$)`,
])
