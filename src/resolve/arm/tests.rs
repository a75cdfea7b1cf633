//! Templates as they are written -> the subjects and ties that policies see.

use super::*;
use crate::parse::{ParseLimits, format_of};

fn unit_of(text: &str) -> Unit {
    let documents = format_of(FileKind::Jsonc).unwrap().parse(text, &ParseLimits::default()).documents;
    let mut files =
        [ParsedFile { path: "azuredeploy.json".into(), kind: FileKind::Jsonc, text: text.into(), documents }];
    Arm.resolve(&mut files).pop().unwrap()
}

fn template(rest: &str) -> String {
    format!(r#"{{"$schema": "https://x/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", {rest}}}"#)
}

fn seen(unit: &Unit) -> Vec<(&str, &str)> {
    unit.subjects.iter().map(|subject| (&*subject.kind, &*subject.name)).collect()
}

#[test]
fn resources_inside_resources_are_subjects_with_full_type_and_name() {
    let text = template(
        r#""resources": [ // an account
        {"type": "Microsoft.Storage/storageAccounts", "name": "data", "properties": {}, "resources": [
            {"type": "blobServices", "name": "default", "resources": [{"type": "containers", "name": "in"}]}]},
        {"type": "Microsoft.Network/networkSecurityGroups", "name": "off", "condition": false}]"#,
    );
    let unit = unit_of(&text);
    assert_eq!(
        seen(&unit),
        [
            ("microsoft.storage/storageaccounts", "data"),
            ("microsoft.storage/storageaccounts/blobservices", "data/default"),
            ("microsoft.storage/storageaccounts/blobservices/containers", "data/default/in"),
            ("arm.template", "template"),
        ]
    );
    assert_eq!(unit.subjects[2].address, "storageAccounts/blobServices/containers data/default/in");
    assert_eq!(unit.subjects[0].region.of(&text), r#""name": "data""#);
    assert!(unit.subjects[0].config.get("resources").is_none());
    assert_eq!(unit.ties.of(0).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn parameters_with_a_default_and_variables_stand_for_their_value_in_its_place() {
    let text = template(
        r#""parameters": {"tls": {"type": "string", "defaultValue": "TLS1_2"}, "key": {"type": "secureString", "defaultValue": "x"}},
        "variables": {"version": "[Parameters('TLS')]", "acl": {"bypass": "[variables('version')]"}, "loop": "[variables('loop')]"},
        "resources": [{"type": "Microsoft.Storage/storageAccounts", "name": "a", "properties": {
            "minimumTlsVersion": "[variables('version')]", "acl": "[variables('acl')]", "key": "[parameters('key')]",
            "loop": "[variables('loop')]", "kind": "[concat('a', parameters('tls'))]", "pattern": "[[a-z]"}}]"#,
    );
    let unit = unit_of(&text);
    let properties = unit.subjects[0].config.get("properties").unwrap();
    let version = properties.get("minimumTlsVersion").unwrap();
    assert_eq!((version.as_str(), version.span.of(&text)), (Some("TLS1_2"), "\"[variables('version')]\""));
    assert_eq!(properties.at(&["acl", "bypass"]).and_then(Node::as_str), Some("TLS1_2"));
    assert_eq!(properties.get("pattern").and_then(Node::as_str), Some("[a-z]"));
    assert_eq!(properties.get("kind").and_then(Node::as_str), Some("aTLS1_2"));
    for (key, reference) in [("key", "parameters('key')"), ("loop", "variables('loop')")] {
        assert_eq!(&*properties.get(key).unwrap().as_unknown().unwrap().references[0], reference, "{key}");
    }
}

#[test]
fn resources_are_tied_by_dependency_id_and_parent() {
    let text = template(
        r#""parameters": {"server": {"type": "string"}}, "variables": {"vm": "web", "nic": "[concat(variables('vm'), '-nic')]"},
        "resources": [
        {"type": "Microsoft.Sql/servers", "name": "[parameters('server')]"},
        {"type": "Microsoft.Sql/servers/auditingSettings", "name": "[concat(parameters('server'), '/Default')]"},
        {"type": "Microsoft.Network/networkInterfaces/", "name": "[variables('nic')]"},
        {"type": "Microsoft.Compute/virtualMachines", "name": "[format('{0}', 'web')]", "properties": {
            "id": "[resourceId('Microsoft.Network/networkInterfaces', variables('nic'))]"}},
        {"type": "Microsoft.Sql/servers/providers/diagnosticSettings", "name": "[concat(parameters('server'), '/Microsoft.Insights/logs')]"},
        {"type": "Microsoft.Authorization/locks", "name": "keep", "dependsOn": ["web"]}]"#,
    );
    let unit = unit_of(&text);
    let ties = |index| unit.ties.of(index).collect::<Vec<_>>();
    assert_eq!((ties(0), ties(2), ties(3)), (vec![1, 4], vec![3], vec![2, 5]));
    assert_eq!(&*unit.subjects[4].kind, "microsoft.insights/diagnosticsettings");
    assert_eq!(&*unit.subjects[4].name, "logs");
    assert_eq!(unit.subjects[4].views[0], ("extends", View::text("microsoft.sql/servers")));
}

#[test]
fn what_a_deployment_passes_stays_as_it_is() {
    let text = template(
        r#""parameters": {"open": {"type": "string"}}, "variables": {"text": "[[x]"}, "resources": [
        {"type": "Microsoft.Resources/deployments", "name": "d", "properties": {
            "expressionEvaluationOptions": {"scope": "inner"},
            "parameters": {"a": {"value": "[variables('text')]"}, "b": {"value": {"c": "[parameters('open')]"}}},
            "template": {"contentVersion": "1.0.0.0", "parameters": {"a": {"type": "string"}, "b": {"type": "object"}}, "resources": [
                {"type": "A.B/c", "name": "n", "properties": {"a": "[parameters('a')]", "b": "[parameters('b').c]"}}]}}}]"#,
    );
    let unit = unit_of(&text);
    let properties = unit.subjects[1].config.get("properties").unwrap();
    assert_eq!(properties.get("a").and_then(Node::as_str), Some("[x]"));
    let open = properties.get("b").unwrap().as_unknown().unwrap();
    assert_eq!((&*open.expression, &*open.references[0]), ("[parameters('b').c]", "parameters('open')"));
}

#[test]
fn nested_deployments_and_symbolic_names_are_read() {
    let text = template(
        r#""languageVersion": "2.0", "variables": {"tier": "outer"}, "resources": {
        "store": {"type": "Microsoft.Storage/storageAccounts", "name": "a"},
        "known": {"existing": true, "type": "Microsoft.Storage/storageAccounts", "name": "b"},
        "more": {"type": "Microsoft.Resources/deployments", "name": "d", "dependsOn": ["store"], "properties": {
            "expressionEvaluationOptions": {"scope": "Inner"}, "parameters": {"tier": {"value": "[variables('tier')]"}},
            "template": {"contentVersion": "1.0.0.0", "parameters": {"tier": {"type": "string"}}, "resources": [
                {"type": "Microsoft.Web/sites", "name": "w", "properties": {"tier": "[parameters('tier')]"}}]}}}}"#,
    );
    let unit = unit_of(&text);
    let kinds: Vec<&str> = seen(&unit).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(
        kinds,
        ["microsoft.storage/storageaccounts", "microsoft.resources/deployments", "microsoft.web/sites", "arm.template"]
    );
    assert_eq!(unit.subjects[2].config.at(&["properties", "tier"]).and_then(Node::as_str), Some("outer"));
    assert!(unit.subjects[1].config.at(&["properties", "template"]).is_none());
    assert_eq!(unit.ties.of(0).collect::<Vec<_>>(), [1]);
}

#[test]
fn an_extension_says_what_it_extends() {
    for (scope, extended) in [
        (
            "[resourceId('Microsoft.Storage/storageAccounts/queueServices', 'a', 'default')]",
            "microsoft.storage/storageaccounts/queueservices",
        ),
        ("Microsoft.Sql/servers/a", "microsoft.sql/servers"),
        ("/subscriptions/x/providers/Microsoft.KeyVault/vaults/v", "microsoft.keyvault/vaults"),
    ] {
        let setting = format!(
            r#""resources": [{{"type": "Microsoft.Insights/diagnosticSettings", "name": "d", "scope": "{scope}"}}]"#
        );
        assert_eq!(unit_of(&template(&setting)).subjects[0].views[0], ("extends", View::text(extended)), "{scope}");
    }
}

#[test]
fn a_copied_list_is_unknown_and_a_copied_resource_one_subject() {
    let text = template(
        r#""resources": [{"type": "Microsoft.Network/networkSecurityGroups", "name": "n", "copy": {"name": "c", "count": 2},
            "properties": {"copy": [{"name": "securityRules", "count": 3, "input": {}}]}}]"#,
    );
    let unit = unit_of(&text);
    assert_eq!(unit.subjects.len(), 2);
    assert!(unit.subjects[0].config.at(&["properties", "securityRules"]).unwrap().as_unknown().is_some());
}

#[test]
fn variables_that_multiply_are_bounded() {
    let doubled: Vec<String> = (0..8)
        .map(|n| {
            let next = vec![format!("\"[variables('v{}')]\"", n + 1); 60].join(", ");
            format!(
                "\"v{n}\": [{next}], \"n{n}\": \"[concat({})]\"",
                vec![format!("variables('n{}')", n + 1); 60].join(", ")
            )
        })
        .collect();
    let text = template(&format!(
        r#""variables": {{{}, "v8": "x", "n8": "x"}}, "resources": [{{"type": "A.B/c", "name": "[variables('n0')]", "properties": "[variables('v0')]"}}]"#,
        doubled.join(", ")
    ));
    let unit = unit_of(&text);
    assert!(unit.subjects[0].config.count() < 500_000 && unit.subjects[0].name.len() < 5_000_000);
}

/// Every list stands in the innermost of the one before, so that what comes of it is as deep as all of them.
#[test]
fn variables_that_nest_are_bounded() {
    let (open, close) = ("[".repeat(150), "]".repeat(150));
    let (calls, ends) = ("array(".repeat(28), ")".repeat(28));
    let nested: Vec<String> =
        (1..40).map(|n| format!("\"v{n}\": {open}\"[{calls}variables('v{}'){ends}]\"{close}", n - 1)).collect();
    let text = template(&format!(
        r#""variables": {{"v0": "x", {}}}, "resources": [{{"type": "A.B/c", "name": "n", "properties": "[variables('v39')]"}}]"#,
        nested.join(", ")
    ));
    assert!(unit_of(&text).subjects[0].config.count() < 5_000);
}

#[test]
fn templates_inside_a_template_share_its_bound() {
    let long = "x".repeat(1 << 16);
    let inner = format!(
        r#"{{"type": "Microsoft.Resources/deployments", "name": "d", "properties": {{
            "expressionEvaluationOptions": {{"scope": "inner"}}, "template": {{"contentVersion": "1.0.0.0",
            "variables": {{"a": "{long}", "b": "[concat({})]"}},
            "resources": [{{"type": "A.B/c", "name": "n", "properties": {{"a": "[variables('b')]"}}}}]}}}}}}"#,
        vec!["variables('a')"; 90].join(", ")
    );
    let unit = unit_of(&template(&format!(r#""resources": [{}]"#, vec![inner; 30].join(", "))));
    let texts = unit.subjects.iter().filter_map(|subject| subject.config.at(&["properties", "a"])?.as_str());
    assert!((1..12).contains(&texts.count()));
}

#[test]
fn a_blueprint_holds_a_template_and_other_json_does_not() {
    let artifact = format!(
        r#"{{"properties": {{"template": {}}}}}"#,
        template(r#""resources": [{"type": "A.B/c", "name": "n"}]"#)
    );
    assert_eq!(seen(&unit_of(&artifact))[0], ("a.b/c", "n"));
    for other in [r#"{"resources": []}"#, r#"{"contentVersion": "1", "resources": "x"}"#, "[]"] {
        let documents = format_of(FileKind::Json).unwrap().parse(other, &ParseLimits::default()).documents;
        let mut files = [ParsedFile { path: "x.json".into(), kind: FileKind::Json, text: "".into(), documents }];
        assert!(Arm.resolve(&mut files).is_empty(), "{other}");
    }
}
