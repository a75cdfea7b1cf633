package policies.lib.scanners_test

import data.policies.lib.scanners

test_kinds if {
	scanners.kinds("semgrep ci") == {"code"}
	scanners.kinds("github/codeql-action/analyze@v3") == {"code"}
	scanners.kinds("npm audit --production") == {"dependencies"}
	scanners.kinds("gitleaks detect") == {"secrets"}
	scanners.kinds("trivy image shop:1") == {"dependencies", "images"}
	scanners.kinds("checkov -d .") == {"infrastructure"}
	scanners.kinds("make") == set()
	scanners.kinds(3) == set()
}

test_runs if {
	scanners.runs("make\ntrivy fs .")
	not scanners.runs("apk add trivy")
	not scanners.runs("# trivy fs .")
	not scanners.runs(null)
}

test_named if {
	scanners.named("sast")
	scanners.named("Dependency scanning")
	not scanners.named("scanner build")
	not scanners.named(1)
}
