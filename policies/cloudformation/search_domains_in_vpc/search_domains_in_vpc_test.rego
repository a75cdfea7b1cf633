package policies.cloudformation.search_domains_in_vpc_test

import data.policies.cloudformation.search_domains_in_vpc

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::OpenSearchService::Domain", {}, ["Properties", "VPCOptions"]],
	["AWS::OpenSearchService::Domain", {"Properties": {"VPCOptions": {}}}, ["Properties", "VPCOptions"]],
	["AWS::Elasticsearch::Domain", {}, ["Properties", "VPCOptions"]],
	["AWS::Elasticsearch::Domain", {"Properties": {"VPCOptions": {}}}, ["Properties", "VPCOptions"]],
]

_sound := [
	["AWS::OpenSearchService::Domain", {"Properties": {"VPCOptions": {"SubnetIds": ["subnet-0a1b2c3d"]}}}],
	["AWS::Elasticsearch::Domain", {"Properties": {"VPCOptions": {"SubnetIds": ["subnet-0a1b2c3d"]}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domains_in_vpc.deny with input as _input(case[0], case[1])
		findings == {{"message": "X has a public endpoint", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := search_domains_in_vpc.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_faulty_subnets := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::OpenSearchService::Domain",
    "address": "Search",
    "config": {"Type": "AWS::OpenSearchService::Domain", "Properties": {"VPCOptions": {"SubnetIds": []}}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "VPCOptions"]]
 }
]`)

test_deny_subnets_at_its_place if {
	every case in _faulty_subnets {
		findings := search_domains_in_vpc.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}
