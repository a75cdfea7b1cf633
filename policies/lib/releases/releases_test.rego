package policies.lib.releases_test

import data.policies.lib.releases

test_published if {
	releases.published([{"kind": "command", "text": "make\ncargo publish"}])
	releases.published([{"kind": "component", "text": "softprops/action-gh-release@v2"}])
}

test_not_published if {
	not releases.published([{"kind": "command", "text": "cargo build"}, {"kind": "component", "text": "actions/cache@v4"}])
	not releases.published([])
}
