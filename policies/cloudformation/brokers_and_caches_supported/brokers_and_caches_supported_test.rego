package policies.cloudformation.brokers_and_caches_supported_test

import data.policies.cloudformation.brokers_and_caches_supported

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::AmazonMQ::Broker",
    "address": "Orders",
    "config": {
     "Type": "AWS::AmazonMQ::Broker",
     "Properties": {"BrokerName": "orders", "EngineType": "ACTIVEMQ", "EngineVersion": "5.15.9"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "EngineVersion"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ElastiCache::ReplicationGroup",
    "address": "Sessions",
    "config": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "redis", "EngineVersion": "5.0.6"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "EngineVersion"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::AmazonMQ::Broker",
   "address": "Orders",
   "config": {
    "Type": "AWS::AmazonMQ::Broker",
    "Properties": {"BrokerName": "orders", "EngineType": "RABBITMQ", "EngineVersion": "3.13"}
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::ElastiCache::ReplicationGroup",
   "address": "Sessions",
   "config": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "redis", "EngineVersion": "6.x"}},
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::ElastiCache::ReplicationGroup",
   "address": "Sessions",
   "config": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "redis", "EngineVersion": "7"}},
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::ElastiCache::CacheCluster",
   "address": "Pages",
   "config": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached", "EngineVersion": "1.6.22"}},
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := brokers_and_caches_supported.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := brokers_and_caches_supported.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := brokers_and_caches_supported.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := brokers_and_caches_supported.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
