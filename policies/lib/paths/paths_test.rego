package policies.lib.paths_test

import data.policies.lib.paths

test_allow_files_of_the_product if {
	every path in ["package.json", "services/api/package.json", "latest/key.pem", "src/contest/go.mod", "tests"] {
		not paths.aside(path)
	}
}

test_deny_files_aside if {
	files := [
		"node_modules/x/package.json",
		"crates/x/tests/key.pem",
		"Test/server.key",
		"examples/web/Cargo.toml",
		"pkg/testdata/ca.pem",
		"integration_tests/id_rsa",
		"docs/requirements.txt",
	]
	every path in files {
		paths.aside(path)
	}
}

test_allow_parts if {
	paths.folder("package.json") == ""
	paths.folder("services/api/package.json") == "services/api/"
	paths.base_name("services/api/package.json") == "package.json"
	paths.base_name("package.json") == "package.json"
}
