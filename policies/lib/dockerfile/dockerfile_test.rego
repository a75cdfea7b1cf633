package policies.lib.dockerfile_test

import data.policies.lib.dockerfile

test_script if {
	dockerfile.script({"cmd": "run", "text": "RUN --mount=type=cache,target=/x make all"}) == "make all"
	dockerfile.script({"cmd": "run", "json": false, "text": "run make"}) == "make"
	dockerfile.script({"cmd": "run", "json": true, "value": ["make", "all"]}) == "make all"
	not dockerfile.script({"cmd": "copy", "text": "COPY a b"})
}
