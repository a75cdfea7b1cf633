package policies.cloudformation.cross_origin_named_test

import data.policies.cloudformation.cross_origin_named

_faulty := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::S3::Bucket",
    "address": "Media",
    "config": {
     "Type": "AWS::S3::Bucket",
     "Properties": {
      "CorsConfiguration": {
       "CorsRules": [{"AllowedHeaders": ["*"], "AllowedMethods": ["GET", "PUT", "POST", "DELETE"], "AllowedOrigins": ["*"]}]
      }
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "CorsConfiguration", "CorsRules", 0, "AllowedOrigins", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::ApiGatewayV2::Api",
    "address": "Shop",
    "config": {
     "Type": "AWS::ApiGatewayV2::Api",
     "Properties": {
      "Name": "shop",
      "ProtocolType": "HTTP",
      "CorsConfiguration": {"AllowOrigins": ["https://shop.example.com", "*"]}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "CorsConfiguration", "AllowOrigins", 1]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Lambda::Url",
    "address": "Entry",
    "config": {
     "Type": "AWS::Lambda::Url",
     "Properties": {
      "AuthType": "AWS_IAM",
      "TargetFunctionArn": "arn:aws:lambda:eu-central-1:111122223333:function:entry",
      "Cors": {"AllowOrigins": ["*"]}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Cors", "AllowOrigins", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Serverless::Function",
    "address": "Entry",
    "config": {
     "Type": "AWS::Serverless::Function",
     "Properties": {"Handler": "index.handler", "FunctionUrlConfig": {"AuthType": "AWS_IAM", "Cors": {"AllowOrigins": ["*"]}}}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "FunctionUrlConfig", "Cors", "AllowOrigins", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Serverless::HttpApi",
    "address": "Shop",
    "config": {"Type": "AWS::Serverless::HttpApi", "Properties": {"CorsConfiguration": true}},
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "CorsConfiguration"]]
 }
]`)

_sound := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::S3::Bucket",
   "address": "Media",
   "config": {
    "Type": "AWS::S3::Bucket",
    "Properties": {
     "CorsConfiguration": {"CorsRules": [{"AllowedMethods": ["GET"], "AllowedOrigins": ["https://shop.example.com"]}]}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::Lambda::Url",
   "address": "Entry",
   "config": {
    "Type": "AWS::Lambda::Url",
    "Properties": {"AuthType": "AWS_IAM", "TargetFunctionArn": "arn:aws:lambda:eu-central-1:111122223333:function:entry"}
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_deny_each_fault_at_its_place if {
	every case in _faulty {
		findings := cross_origin_named.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

test_deny_messages_name_the_subject if {
	every case in _faulty {
		findings := cross_origin_named.deny with input as case.input
		every finding in findings {
			contains(finding.message, case.input.subject.address)
		}
	}
}

test_allow_sound_resources if {
	every case in _sound {
		findings := cross_origin_named.deny with input as case
		findings == set()
	}
}

# Values of a wrong type are the business of the vendor's own validation: no error, whatever is found.
test_allow_values_of_any_type if {
	every case in _faulty {
		every key, _ in object.get(case.input.subject.config, "Properties", {}) {
			every value in [null, true, 7, "x", [], [7], ["x"], [{}]] {
				subject := object.union(case.input.subject, {"config": {"Properties": {key: value}}})
				findings := cross_origin_named.deny with input as object.union(case.input, {"subject": subject})
				is_set(findings)
			}
		}
	}
}
