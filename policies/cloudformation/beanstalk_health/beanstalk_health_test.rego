package policies.cloudformation.beanstalk_health_test

import data.policies.cloudformation.beanstalk_health

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticBeanstalk::Environment",
    "address": "Shop",
    "config": {
     "Type": "AWS::ElasticBeanstalk::Environment",
     "Properties": {
      "ApplicationName": "shop",
      "OptionSettings": [{"Namespace": "aws:elasticbeanstalk:healthreporting:system", "OptionName": "SystemType", "Value": "basic"}]
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "OptionSettings"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ElasticBeanstalk::Environment",
    "address": "Shop",
    "config": {"Type": "AWS::ElasticBeanstalk::Environment", "Properties": {"ApplicationName": "shop"}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "OptionSettings"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::ElasticBeanstalk::Environment",
   "address": "Shop",
   "config": {
    "Type": "AWS::ElasticBeanstalk::Environment",
    "Properties": {
     "ApplicationName": "shop",
     "OptionSettings": [{"Namespace": "aws:elasticbeanstalk:healthreporting:system", "OptionName": "SystemType", "Value": "enhanced"}]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::ElasticBeanstalk::Environment",
   "address": "Shop",
   "config": {
    "Type": "AWS::ElasticBeanstalk::Environment",
    "Properties": {
     "ApplicationName": "shop",
     "OptionSettings": [
      {
       "Namespace": "aws:elasticbeanstalk:cloudwatch:logs:health",
       "OptionName": "HealthStreamingEnabled",
       "Value": "true"
      }
     ]
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := beanstalk_health.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := beanstalk_health.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := beanstalk_health.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := beanstalk_health.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}

test_allow_elsewhere if {
	every case in _faulty {
		beanstalk_health.applies with input as case.input
	}
}
