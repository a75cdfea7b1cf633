# METADATA
# title: Functions run on a supported runtime
# description: >-
#   Checks that the runtime of a function still gets fixes. Without them known vulnerabilities stay open.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloudfunctions_function
# - https://docs.cloud.google.com/functions/docs/runtime-support
# custom:
#   id: ANX-TF-GOOGLE-0194
#   severity: medium
#   topic: supported-versions
#   subjects: [google_cloudfunctions_function, google_cloudfunctions2_function, google_app_engine_standard_app_version]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "known vulnerabilities can be fixed"}
#   - {id: A.8.19, strength: supports, rationale: "supported software runs"}
#   does_not_show: that the libraries of the function are current
#   remediation: "Set `runtime` (second generation: in `build_config`) to a supported one, such as `nodejs22`."
package policies.terraform.google.functions_runtime_supported

deny contains finding if {
	regex.match(_ended, input.subject.config.runtime)
	finding := {
		"message": sprintf("%s runs on %s, which gets no more fixes", [
			input.subject.address,
			input.subject.config.runtime,
		]),
		"path": ["runtime"],
	}
}

deny contains finding if {
	runtime := input.subject.config.build_config[0].runtime
	regex.match(_ended, runtime)
	finding := {
		"message": sprintf("%s runs on %s, which gets no more fixes", [input.subject.address, runtime]),
		"path": ["build_config", 0, "runtime"],
	}
}

_ended := `^(nodejs([6-9]|1[0-8])|python(27|3[7-9])|go1(1.|20)|java(8|11)|ruby(2.|30)|php(5.|7.|8[01])|dotnet[1-7])$`
