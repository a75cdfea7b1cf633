package policies.cloudformation.services_keep_logs_test

import data.policies.cloudformation.services_keep_logs

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::EC2::ClientVpnEndpoint",
    "address": "Office",
    "config": {
     "Type": "AWS::EC2::ClientVpnEndpoint",
     "Properties": {"ClientCidrBlock": "10.9.0.0/22", "ConnectionLogOptions": {"Enabled": false}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "ConnectionLogOptions", "Enabled"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::EMR::Cluster",
    "address": "Figures",
    "config": {"Type": "AWS::EMR::Cluster", "Properties": {"Name": "figures", "ReleaseLabel": "emr-7.2.0"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LogUri"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Transfer::Server",
    "address": "Exchange",
    "config": {"Type": "AWS::Transfer::Server", "Properties": {"Protocols": ["SFTP"]}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "StructuredLogDestinations"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::RedshiftServerless::Namespace",
    "address": "Figures",
    "config": {"Type": "AWS::RedshiftServerless::Namespace", "Properties": {"NamespaceName": "figures", "LogExports": []}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "LogExports"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::EC2::ClientVpnEndpoint",
   "address": "Office",
   "config": {
    "Type": "AWS::EC2::ClientVpnEndpoint",
    "Properties": {"ClientCidrBlock": "10.9.0.0/22", "ConnectionLogOptions": {"Enabled": true, "CloudwatchLogGroup": "vpn"}}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::EMR::Cluster",
   "address": "Figures",
   "config": {
    "Type": "AWS::EMR::Cluster",
    "Properties": {"Name": "figures", "ReleaseLabel": "emr-7.2.0", "LogUri": "s3://acme-logs/figures/"}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::Transfer::Server",
   "address": "Exchange",
   "config": {
    "Type": "AWS::Transfer::Server",
    "Properties": {"Protocols": ["SFTP"], "StructuredLogDestinations": [{"$unknown": 1}]}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::Transfer::Server",
   "address": "Exchange",
   "config": {"Type": "AWS::Transfer::Server", "Properties": {"Protocols": ["SFTP"], "LoggingRole": {"$unknown": 1}}},
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::RedshiftServerless::Namespace",
   "address": "Figures",
   "config": {
    "Type": "AWS::RedshiftServerless::Namespace",
    "Properties": {"NamespaceName": "figures", "LogExports": ["userlog", "connectionlog", "useractivitylog"]}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := services_keep_logs.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := services_keep_logs.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := services_keep_logs.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := services_keep_logs.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
