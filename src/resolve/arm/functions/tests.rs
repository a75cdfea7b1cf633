//! Expressions -> what they give: in `<...>` what is not known of a text, in `<<...>>` what is not known at all.

use super::super::scope::Scope;
use super::text::{as_json, json};
use super::*;
use crate::parse::Reason;

const TEMPLATE: &str = r#"{
    "parameters": {
        "stage": {"type": "string", "defaultValue": "Dev"},
        "days": {"type": "int", "defaultValue": 7},
        "on": {"type": "bool", "defaultValue": true},
        "open": {"type": "string"},
        "list": {"type": "array"},
        "size": {"type": "String", "allowedValues": ["small", "large"]},
        "perhaps": {"type": "string", "allowedValues": ["small", ""]},
        "long": {"type": "string", "minLength": 3},
        "null": {"type": "string", "minLength": 3, "nullable": true},
        "key": {"type": "secureString", "defaultValue": "x"}
    },
    "variables": {
        "tags": {"team": "Core", "Stage": "[parameters('stage')]", "open": "[parameters('open')]"},
        "zones": ["a", "b", "c"], "mixed": ["a", "[parameters('open')]"], "escaped": "[[a]",
        "rules": "[createArray(createObject('port', 22), createObject('port', 443))]",
        "name": "[concat('web-', toLower(parameters('stage')))]",
        "id": "[resourceId('A.B/cs', variables('name'))]",
        "script": "[base64(concat('x ', parameters('stage')))]",
        "copy": [{"name": "made", "count": 2, "input": "x"}]
    },
    "resources": []}"#;

/// Returns a value as JSON without quotes; of a text that is not known, its parts, those that are there with `+`.
fn seen(node: &Node) -> String {
    let part = |part: &TextPart| match part {
        TextPart::Known(text) => text.to_string(),
        TextPart::Open { expression, .. } => format!("<{expression}{}>", if part.is_filled() { "+" } else { "" }),
    };
    match &node.value {
        Value::Unknown(unknown) if unknown.parts.is_empty() => format!("<<{}>>", unknown.expression),
        Value::Unknown(unknown) => unknown.parts.iter().map(part).collect(),
        Value::String(text) => text.to_string(),
        Value::Array(items) => format!("[{}]", items.iter().map(seen).collect::<Vec<_>>().join(" ")),
        Value::Object(object) => {
            let entries = object.iter().map(|entry| format!("{}={}", entry.key, seen(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(" "))
        }
        _ => as_json(node).unwrap(),
    }
}

fn holds(expected: &[(&str, &str)]) {
    let scope = Scope::of(&json(TEMPLATE).unwrap());
    for (expression, expected) in expected {
        let settled = scope.settle(&Node::string(format!("[{expression}]"), Span::default()));
        assert_eq!(seen(&settled), *expected, "{expression}");
    }
}

#[test]
fn logical_functions_give_what_follows() {
    holds(&[
        ("true()", "true"),
        ("FALSE()", "false"),
        ("null()", "null"),
        ("json('null')", "null"),
        ("not(parameters('on'))", "false"),
        ("not(parameters('open'))", "<<[not(parameters('open'))]>>"),
        ("and(true(), not(false()))", "true"),
        ("and(equals(parameters('open'), 'x'), false())", "false"),
        ("and(equals(parameters('open'), 'x'), true())", "<<[and(equals(parameters('open'), 'x'), true())]>>"),
        ("or(equals(parameters('open'), 'x'), true())", "true"),
        ("bool('True')", "true"),
        ("bool(0)", "false"),
        ("bool('yes')", "<<[bool('yes')]>>"),
        ("equals(parameters('stage'), 'Dev')", "true"),
        ("equals(parameters('stage'), 'dev')", "false"),
        ("equals(parameters('size'), '')", "false"),
        ("equals(1, '1')", "<<[equals(1, '1')]>>"),
        ("equals(variables('zones'), createArray('a', 'b', 'c'))", "true"),
        ("equals(variables('zones'), null())", "false"),
        ("if(equals(parameters('days'), 7), 'a', reference('x'))", "a"),
        ("if(false(), 'a', variables('tags').team)", "Core"),
        ("if(parameters('open'), 'Deny', 'Allow')", "<if(parameters(open), Deny, Allow)+>"),
        ("if(parameters('open'), 'Deny', '')", "<<[if(parameters('open'), 'Deny', '')]>>"),
        ("coalesce(null(), 'x')", "x"),
        ("coalesce(parameters('open'), 'x')", "<parameters(open)>"),
        ("coalesce(parameters('list'), 'x')", "<<[coalesce(parameters('list'), 'x')]>>"),
        ("empty('')", "true"),
        ("empty(null())", "true"),
        ("empty(variables('tags'))", "false"),
        ("empty(parameters('size'))", "false"),
        ("empty(parameters('open'))", "<<[empty(parameters('open'))]>>"),
        ("contains(variables('zones'), 'b')", "true"),
        ("contains(variables('zones'), 'B')", "false"),
        ("contains(variables('mixed'), 'a')", "true"),
        ("contains(variables('mixed'), 'b')", "<<[contains(variables('mixed'), 'b')]>>"),
        ("contains(variables('tags'), 'TEAM')", "true"),
        ("contains('OneTwo', 'two')", "false"),
    ]);
}

#[test]
fn numbers_are_worked_out() {
    holds(&[
        ("add(parameters('days'), 1)", "8"),
        ("sub(3, 5)", "-2"),
        ("mul(3, 5)", "15"),
        ("div(8, 3)", "2"),
        ("mod(7, 3)", "1"),
        ("div(1, 0)", "<<[div(1, 0)]>>"),
        ("mul(9223372036854775807, 2)", "<<[mul(9223372036854775807, 2)]>>"),
        ("greater(2, 1)", "true"),
        ("greaterOrEquals(1, 1)", "true"),
        ("less(2, 1)", "false"),
        ("lessOrEquals('a', 'b')", "<<[lessOrEquals('a', 'b')]>>"),
        ("int('42')", "42"),
        ("int('x')", "<<[int('x')]>>"),
        ("min(3, 1, 2)", "1"),
        ("max(createArray(3, 1))", "3"),
        ("range(5, 3)", "[5 6 7]"),
        ("range(1, 20000)", "<<[range(1, 20000)]>>"),
        ("length('abc')", "3"),
        ("length(variables('tags'))", "3"),
        ("length(parameters('list'))", "<<[length(parameters('list'))]>>"),
    ]);
}

#[test]
fn texts_are_made_of_what_is_known() {
    holds(&[
        ("concat('a-', parameters('stage'), parameters('days'))", "a-Dev7"),
        ("concat('a-', parameters('open'), '-', parameters('size'))", "a-<parameters(open)>-<parameters(size)+>"),
        ("concat('a', true())", "<<[concat('a', true())]>>"),
        ("concat(parameters('list'), parameters('list'))", "<<[concat(parameters('list'), parameters('list'))]>>"),
        ("concat('vm', copyIndex())", "vm<copyIndex()>"),
        ("format('{0}/{1}{{}}', parameters('stage'), 3)", "Dev/3{}"),
        ("format('{0}-{0}', parameters('long'))", "<parameters(long)+>-<parameters(long)+>"),
        ("format('{0:D3}', 3)", "<<[format('{0:D3}', 3)]>>"),
        ("format('{1}', 3)", "<<[format('{1}', 3)]>>"),
        ("format('{0')", "<<[format('{0')]>>"),
        ("toLower(concat('A', parameters('open')))", "a<parameters(open)>"),
        ("toUpper('straße')", "<<[toUpper('straße')]>>"),
        ("string(7)", "7"),
        ("string(parameters('open'))", "<parameters(open)>"),
        ("string(true())", "<<[string(true())]>>"),
        ("string(createObject('a', createArray(1, 'b\"'), 'c', null()))", "{\"a\":[1,\"b\\\"\"],\"c\":null}"),
        ("trim(' a ')", "a"),
        ("replace('a.b.c', '.', '')", "abc"),
        ("replace('a', '', 'b')", "<<[replace('a', '', 'b')]>>"),
        ("substring('abcdef', 2)", "cdef"),
        ("substring('abcdef', 2, 3)", "cde"),
        ("substring('abc', 2, 3)", "<<[substring('abc', 2, 3)]>>"),
        ("substring(parameters('long'), 0, 2)", "<substring(parameters(long), 0, 2)+>"),
        ("split('a,b', ',')", "[a b]"),
        ("split(parameters('open'), ',')", "<<[split(parameters('open'), ',')]>>"),
        ("join(variables('zones'), ', ')", "a, b, c"),
        ("join(variables('mixed'), '-')", "a-<parameters(open)>"),
        ("startsWith('abc', 'AB')", "true"),
        ("endsWith('abc', 'AB')", "false"),
        ("indexOf('test', 'T')", "0"),
        ("lastIndexOf('test', 'T')", "3"),
        ("indexOf('test', 'x')", "-1"),
        ("take(uniqueString('x'), 5)", "<take(uniqueString(x), 5)+>"),
        ("base64ToString(base64('it'))", "it"),
        ("concat(base64('it'))", "aXQ="),
        ("json('{\"a\": [1, true]}')", "{a=[1 true]}"),
        ("json('[parameters(1)]')", "<<[json('[parameters(1)]')]>>"),
        ("variables('escaped')", "[a]"),
        ("concat(variables('escaped'))", "[a]"),
    ]);
}

#[test]
fn start_scripts_are_shown_as_they_are_written() {
    holds(&[
        ("base64(concat('x ', parameters('stage')))", "x Dev"),
        ("base64(concat('x ', parameters('open')))", "x <parameters(open)>"),
        ("variables('script')", "x Dev"),
        ("if(true(), variables('script'), null())", "x Dev"),
        ("toLower(variables('script'))", "ecbezxy="),
        ("base64(parameters('list'))", "<<[base64(parameters('list'))]>>"),
    ]);
}

#[test]
fn lists_and_objects_are_made_and_looked_into() {
    holds(&[
        ("createArray(1, 'a', parameters('list'))", "[1 a <<[createArray(1, 'a', parameters('list'))]>>]"),
        ("createObject('a', 1, 'b', variables('zones'))", "{a=1 b=[a b c]}"),
        ("createObject('a', 1, 'a', 2)", "<<[createObject('a', 1, 'a', 2)]>>"),
        ("array('a')", "[a]"),
        ("array(variables('zones'))", "[a b c]"),
        ("concat(variables('zones'), array('d'))", "[a b c d]"),
        ("first(variables('zones'))", "a"),
        ("last(variables('zones'))", "c"),
        ("first('abc')", "a"),
        ("first(createArray())", "<<[first(createArray())]>>"),
        ("take(variables('zones'), 2)", "[a b]"),
        ("skip(variables('zones'), 2)", "[c]"),
        ("take('abc', 9)", "abc"),
        ("skip('abc', -1)", "abc"),
        ("union(variables('zones'), createArray('c', 'd'))", "[a b c d]"),
        (
            "union(createObject('a', createObject('x', 1), 'b', 2), createObject('a', createObject('y', 3), 'b', 4))",
            "{a={x=1 y=3} b=4}",
        ),
        (
            "union(createObject('a', 1), createObject('A', 2))",
            "<<[union(createObject('a', 1), createObject('A', 2))]>>",
        ),
        (
            "union(createObject('a', 1), createObject('a', null()))",
            "<<[union(createObject('a', 1), createObject('a', null()))]>>",
        ),
        ("union(parameters('list'), variables('zones'))", "<<[union(parameters('list'), variables('zones'))]>>"),
        ("intersection(variables('zones'), createArray('c', 'a'))", "[a c]"),
        ("intersection(createObject('a', 1, 'b', 2), createObject('a', 1, 'b', 3))", "{a=1}"),
        ("variables('zones')[1]", "b"),
        ("variables('zones')[add(1, 1)]", "c"),
        ("variables('zones')[3]", "<<[variables('zones')[3]]>>"),
        ("variables('zones')[copyIndex()]", "<<[variables('zones')[copyIndex()]]>>"),
        ("variables('tags').team", "Core"),
        ("variables('tags')['TEAM']", "Core"),
        ("variables('tags').stage", "Dev"),
        ("variables('tags').open", "<parameters(open)>"),
        ("variables('rules')[1].port", "443"),
        ("variables(concat('zo', 'nes'))[0]", "a"),
        ("createObject('a', createObject('b', 5)).a.b", "5"),
        ("parameters('list')[0].id", "<<[parameters('list')[0].id]>>"),
        ("variables('made')", "<<[variables('made')]>>"),
    ]);
}

#[test]
fn what_only_a_deployment_knows_has_its_form() {
    holds(&[
        ("resourceId('A.B/cs/ds', 'x', parameters('open'))", "<>/providers/A.B/cs/x/ds/<parameters(open)>"),
        ("resourceId('group', 'A.B/cs', 'x')", "<>/providers/A.B/cs/x"),
        ("resourceId('A.B/cs', 'x/y/z')", "<>/providers/A.B/cs/x/y/z"),
        ("resourceId('A.B/cs/ds', 'x/y')", "<resourceId(A.B/cs/ds, x/y)+>"),
        ("resourceId(parameters('open'), 'x')", "<resourceId(parameters(open), x)+>"),
        ("subscriptionResourceId('A.B/cs', 'x')", "/subscriptions/<+>/providers/A.B/cs/x"),
        ("tenantResourceId('A.B/cs', 'x')", "<>/providers/A.B/cs/x"),
        ("extensionResourceId(resourceGroup().id, 'A.B/cs', 'x')", "<resourceGroup().id+>/providers/A.B/cs/x"),
        ("variables('id')", "<>/providers/A.B/cs/web-dev"),
        ("uniqueString(resourceGroup().id)", "<uniqueString(resourceGroup().id)+>"),
        ("newGuid()", "<newGuid()+>"),
        ("resourceGroup().location", "<resourceGroup().location+>"),
        ("subscription().tenantId", "<subscription().tenantId+>"),
        ("resourceGroup().tags", "<<[resourceGroup().tags]>>"),
        ("reference('x').id", "<<[reference('x').id]>>"),
        ("listKeys('x', '1').keys[0].value", "<<[listKeys('x', '1').keys[0].value]>>"),
        ("parameters('size')", "<parameters(size)+>"),
        ("parameters('perhaps')", "<parameters(perhaps)>"),
        ("parameters('null')", "<<[parameters('null')]>>"),
        ("parameters('key')", "<<[parameters('key')]>>"),
        ("own.name('x')", "<<[own.name('x')]>>"),
        ("parameters(", "<<[parameters(]>>"),
    ]);
}

#[test]
fn what_is_not_known_says_what_would_settle_it() {
    let scope = Scope::of(&json(TEMPLATE).unwrap());
    for (expression, expected) in [
        ("parameters('open')", "`open` has no default: give it a `defaultValue`"),
        ("not(variables('tags').open)", "`open` has no default: give it a `defaultValue`"),
        (
            "concat('a', parameters('open'), parameters('Size'))",
            "`open`, `Size` have no defaults: give each a `defaultValue`",
        ),
        ("concat('a', parameters('key'))", "`key` is secure: see to it when the template is deployed"),
        ("resourceGroup().location", "computed"),
        ("concat(variables('name'), uniqueString('x'))", "computed"),
        ("variables('zones')[copyIndex()]", "a `copy` loop makes it: write out what is meant"),
        ("parameters('list')[copyIndex()].id", "a `copy` loop makes it: write out what is meant"),
        ("variables('made')[0]", "a `copy` loop makes it: write out what is meant"),
        ("concat(variables('none'), parameters('open'))", "the template has no variable `none`"),
        ("int('x')", "open"),
    ] {
        let settled = scope.settle(&Node::string(format!("[{expression}]"), Span::default()));
        let said = match &settled.as_unknown().unwrap().reason {
            Reason::Told(text) | Reason::Fault(text) => text,
            Reason::Computed => "computed",
            _ => "open",
        };
        assert_eq!(said, expected, "{expression}");
    }
}

#[test]
fn names_are_made_of_what_is_settled() {
    let scope = Scope::of(&json(TEMPLATE).unwrap());
    for (text, expected) in [
        ("plain", "plain"),
        ("[[a]", "[a]"),
        ("[parameters('open')]", "{parameters(open)}"),
        ("[ concat( toLower(parameters('open')), '/x') ]", "{parameters(open)}/x"),
        ("[variables('id')]", "A.B/cs/web-dev"),
        ("[concat(variables('id'), '/x')]", "A.B/cs/web-dev/x"),
        ("[resourceId('g', 'A.B/cs/ds', 'x', parameters('open'))]", "A.B/cs/ds/x/{parameters(open)}"),
        ("[extensionResourceId(variables('id'), 'D.E/fs', 'x')]", "D.E/fs/x"),
        ("[uniqueString(resourceGroup().id)]", "{uniqueString(resourceGroup().id)}"),
        ("[guid(variables('id'), parameters('open'))]", "{guid(A.B/cs/web-dev, parameters(open))}"),
        ("[parameters('list')[0].name]", "{parameters(list)[0].name}"),
        ("[variables('zones')[copyIndex()]]", "{variables(zones)[copyIndex()]}"),
        ("[f(]", "{f(}"),
    ] {
        assert_eq!(scope.name(text), expected, "{text}");
    }
}

/// Each of these grows by its nesting, its references or its repetitions.
#[test]
fn what_grows_without_end_is_left_alone() {
    let times = |text: &str, count: usize| vec![text; count].join(", ");
    let chain = |first: &str, step: &dyn Fn(&str) -> String| {
        let mut variables = vec![format!("\"v0\": {first}")];
        variables.extend((1..9).map(|n| format!("\"v{n}\": \"[{}]\"", step(&format!("variables('v{}')", n - 1)))));
        variables.join(", ")
    };
    let long = format!("\"{}\"", "x".repeat(1 << 16));
    for variables in [
        chain(&long, &|inner| format!("concat({})", times(inner, 99))),
        chain(&long, &|inner| format!("replace({inner}, 'x', {inner})")),
        chain(&long, &|inner| format!("join(split({inner}, 'x'), {inner})")),
        chain("\"[parameters('open')]\"", &|inner| format!("concat({}, 'x')", times(inner, 99))),
        chain("\"[parameters('open')]\"", &|inner| format!("format('{}', {inner})", "{0}".repeat(99))),
        chain("\"[parameters('open')]\"", &|inner| format!("resourceId('A.B/c', {})", times(inner, 99))),
        chain(&long, &|inner| format!("guid({}, concat({}, parameters('open')))", times(inner, 99), times(inner, 99))),
        chain("\"[parameters('open')]\"", &|inner| format!("guid({})", times(inner, 99))),
        chain("\"[range(0, 10000)]\"", &|inner| format!("createArray({})", times(inner, 99))),
        chain("\"[range(0, 10000)]\"", &|inner| format!("union({inner}, {inner})")),
        chain("\"[range(0, 10000)]\"", &|inner| format!("json(string(createArray({})))", times(inner, 99))),
        chain("\"[createObject('a', 1)]\"", &|inner| format!("createObject('a', {inner}, 'b', {inner})")),
        chain("{}", &|inner| format!("{}{inner}{}", "array(".repeat(25), ")".repeat(25))),
    ] {
        let template = format!("{{\"variables\": {{{variables}}}, \"resources\": []}}");
        let scope = Scope::of(&json(&template).unwrap());
        for _ in 0..3 {
            let settled = scope.settle(&Node::string("[variables('v8')]", Span::default()));
            assert!(weight(&settled) <= 128 << 20 && scope.name("[variables('v8')]").len() <= 64 << 20);
        }
    }
}
