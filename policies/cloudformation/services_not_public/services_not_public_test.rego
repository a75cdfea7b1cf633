package policies.cloudformation.services_not_public_test

import data.policies.cloudformation.services_not_public

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::MWAA::Environment",
		{"Properties": {"WebserverAccessMode": "PUBLIC_ONLY"}},
		["Properties", "WebserverAccessMode"],
	],
	["AWS::EC2::VPCEndpointService", {}, ["Properties", "AcceptanceRequired"]],
	[
		"AWS::EC2::VPCEndpointService",
		{"Properties": {"AcceptanceRequired": false}},
		["Properties", "AcceptanceRequired"],
	],
	[
		"AWS::EC2::VPCEndpointService",
		{"Properties": {"AcceptanceRequired": "false"}},
		["Properties", "AcceptanceRequired"],
	],
	[
		"AWS::EC2::VPCEndpointService",
		{"Properties": {"AcceptanceRequired": null}},
		["Properties", "AcceptanceRequired"],
	],
	["AWS::EC2::VPCEndpointService", {"Properties": {"AcceptanceRequired": {}}}, ["Properties", "AcceptanceRequired"]],
	["AWS::Transfer::Server", {}, ["Properties", "EndpointType"]],
	["AWS::Transfer::Server", {"Properties": {"EndpointType": "PUBLIC"}}, ["Properties", "EndpointType"]],
	["AWS::Transfer::Server", {"Properties": {"EndpointType": {}}}, ["Properties", "EndpointType"]],
	["AWS::SageMaker::Model", {}, ["Properties", "EnableNetworkIsolation"]],
	[
		"AWS::SageMaker::Model",
		{"Properties": {"EnableNetworkIsolation": false}},
		["Properties", "EnableNetworkIsolation"],
	],
	[
		"AWS::SageMaker::Model",
		{"Properties": {"EnableNetworkIsolation": "false"}},
		["Properties", "EnableNetworkIsolation"],
	],
	[
		"AWS::SageMaker::Model",
		{"Properties": {"EnableNetworkIsolation": null}},
		["Properties", "EnableNetworkIsolation"],
	],
	[
		"AWS::SageMaker::Model",
		{"Properties": {"EnableNetworkIsolation": {}}},
		["Properties", "EnableNetworkIsolation"],
	],
	["AWS::CodeBuild::Project", {"Properties": {"Visibility": "PUBLIC_READ"}}, ["Properties", "Visibility"]],
]

_sound := [
	["AWS::MWAA::Environment", {}],
	["AWS::MWAA::Environment", {"Properties": {"WebserverAccessMode": {}}}],
	["AWS::MWAA::Environment", {"Properties": {"WebserverAccessMode": "elsewise"}}],
	["AWS::EC2::VPCEndpointService", {"Properties": {"AcceptanceRequired": true}}],
	["AWS::EC2::VPCEndpointService", {"Properties": {"AcceptanceRequired": "true"}}],
	["AWS::Transfer::Server", {"Properties": {"EndpointType": "VPC"}}],
	["AWS::Transfer::Server", {"Properties": {"EndpointType": "VPC_ENDPOINT"}}],
	["AWS::SageMaker::Model", {"Properties": {"EnableNetworkIsolation": true}}],
	["AWS::SageMaker::Model", {"Properties": {"EnableNetworkIsolation": "true"}}],
	["AWS::CodeBuild::Project", {}],
	["AWS::CodeBuild::Project", {"Properties": {"Visibility": {}}}],
	["AWS::CodeBuild::Project", {"Properties": {"Visibility": "elsewise"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := services_not_public.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X is open to foreign networks: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := services_not_public.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_faulty_more := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::AppRunner::Service",
    "address": "Inner",
    "config": {
     "Type": "AWS::AppRunner::Service",
     "Properties": {"NetworkConfiguration": {"IngressConfiguration": {"IsPubliclyAccessible": true}}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "NetworkConfiguration", "IngressConfiguration", "IsPubliclyAccessible"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::TransitGateway",
    "address": "Hub",
    "config": {"Type": "AWS::EC2::TransitGateway", "Properties": {"AutoAcceptSharedAttachments": "enable"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "AutoAcceptSharedAttachments"]]
 }
]`)

test_deny_more_at_its_place if {
	every case in _faulty_more {
		findings := services_not_public.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_more := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::TransitGateway",
   "address": "Hub",
   "config": {"Type": "AWS::EC2::TransitGateway", "Properties": {"AutoAcceptSharedAttachments": "disable"}},
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_more if {
	every case in _sound_more {
		findings := services_not_public.deny with input as case
		findings == set()
	}
}
