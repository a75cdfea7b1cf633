package policies.cloudformation.messaging_policy_not_public_test

import data.policies.cloudformation.messaging_policy_not_public

_input(type, properties) := {"subject": {"type": type, "address": "X", "config": {"Properties": properties}}}

_bad := {"Effect": "Allow", "Principal": "*", "Action": "x:Get", "Resource": "*"}

_good := {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "x:Get", "Resource": "*"}

test_deny_fault if {
	first := messaging_policy_not_public.deny with input as _input("AWS::SNS::TopicPolicy", {"PolicyDocument": {"Statement": [_good, _bad]}})
	first == {{"message": "X admits everyone", "path": ["Properties", "PolicyDocument", "Statement", 1]}}
}

test_allow_sound if {
	properties := {"PolicyDocument": {"Statement": [_good]}}
	findings := messaging_policy_not_public.deny with input as _input("AWS::SQS::QueuePolicy", properties)
	findings == set()
}

test_allow_applies if {
	messaging_policy_not_public.applies with input as _input("AWS::SQS::QueuePolicy", {"PolicyDocument": {"Statement": []}})
	not messaging_policy_not_public.applies with input as _input("AWS::SQS::QueuePolicy", {})
}

_faulty_more := json.unmarshal(`[
 {
  "input": {
   "subject": {
    "type": "AWS::SQS::QueueInlinePolicy",
    "address": "Orders",
    "config": {
     "Type": "AWS::SQS::QueueInlinePolicy",
     "Properties": {
      "Queue": "https://sqs.eu-central-1.amazonaws.com/111122223333/orders",
      "PolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*"}]}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "PolicyDocument", "Statement", 0]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Events::EventBusPolicy",
    "address": "Orders",
    "config": {
     "Type": "AWS::Events::EventBusPolicy",
     "Properties": {
      "EventBusName": "orders",
      "StatementId": "all",
      "Statement": {"Effect": "Allow", "Principal": "*", "Action": "events:PutEvents", "Resource": "*"}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Statement"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Events::EventBusPolicy",
    "address": "Orders",
    "config": {
     "Type": "AWS::Events::EventBusPolicy",
     "Properties": {"EventBusName": "orders", "StatementId": "all", "Action": "events:PutEvents", "Principal": "*"}
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Principal"]]
 },
 {
  "input": {
   "subject": {
    "type": "AWS::Events::EventBus",
    "address": "Orders",
    "config": {
     "Type": "AWS::Events::EventBus",
     "Properties": {
      "Name": "orders",
      "Policy": {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "events:PutEvents", "Resource": "*"}]}
     }
    },
    "views": {"documents": [], "defaults": []}
   }
  },
  "paths": [["Properties", "Policy", "Statement", 0]]
 }
]`)

test_deny_more_at_its_place if {
	every case in _faulty_more {
		findings := messaging_policy_not_public.deny with input as case.input
		paths := {finding.path | some finding in findings}
		paths == {path | some path in case.paths}
	}
}

_sound_more := json.unmarshal(`[
 {
  "subject": {
   "type": "AWS::Events::EventBusPolicy",
   "address": "Orders",
   "config": {
    "Type": "AWS::Events::EventBusPolicy",
    "Properties": {
     "EventBusName": "orders",
     "StatementId": "all",
     "Action": "events:PutEvents",
     "Principal": "*",
     "Condition": {"Type": "StringEquals", "Key": "aws:PrincipalOrgID", "Value": "o-a1b2c3d4e5"}
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 },
 {
  "subject": {
   "type": "AWS::Events::EventBusPolicy",
   "address": "Orders",
   "config": {
    "Type": "AWS::Events::EventBusPolicy",
    "Properties": {
     "EventBusName": "orders",
     "StatementId": "partner",
     "Statement": {
      "Effect": "Allow",
      "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
      "Action": "events:PutEvents",
      "Resource": "*"
     }
    }
   },
   "views": {"documents": [], "defaults": []}
  }
 }
]`)

test_allow_more if {
	every case in _sound_more {
		findings := messaging_policy_not_public.deny with input as case
		findings == set()
	}
}
