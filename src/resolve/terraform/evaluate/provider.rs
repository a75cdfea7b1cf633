//! Data sources that repeat how their provider is configured: regions, partitions, accounts, projects.
//!
//! A plan reads them from the provider. What they say stands in the source wherever the `provider` block says it, and a name
//! that is made of a region or a partition is known then.

use std::rc::Rc;

use super::super::module::Declaration;
use super::expand::Repetition;
use super::instance::{Instance, Kept};
use super::resource::Target;
use super::{Evaluated, Evaluator, Fault, Scope};
use crate::parse::hcl::syntax::Expression;
use crate::parse::{Node, Value};

/// Data sources, those of their attributes that say the same, and the argument of the provider that says it, too.
const REPEATED: [(&str, &[&str], &str); 8] = [
    ("aws_region", &["region", "name", "id"], "region"),
    ("aws_partition", &["partition", "id", "dns_suffix", "reverse_dns_prefix"], "region"),
    ("aws_caller_identity", &["account_id", "id"], "allowed_account_ids"),
    ("azurerm_client_config", &["subscription_id"], "subscription_id"),
    ("azurerm_client_config", &["tenant_id"], "tenant_id"),
    ("google_client_config", &["project"], "project"),
    ("google_client_config", &["region"], "region"),
    ("google_project", &["project_id"], "project"),
];

/// How the regions of a partition of AWS begin, its name, its domain and that domain reversed.
const PARTITIONS: [(&str, &str, &str, &str); 6] = [
    ("cn-", "aws-cn", "amazonaws.com.cn", "cn.com.amazonaws"),
    ("us-gov-", "aws-us-gov", "amazonaws.com", "com.amazonaws"),
    ("us-iso-", "aws-iso", "c2s.ic.gov", "gov.ic.c2s"),
    ("us-isob-", "aws-iso-b", "sc2s.sgov.gov", "gov.sgov.sc2s"),
    ("eusc-", "aws-eusc", "amazonaws.eu", "eu.amazonaws"),
    ("", "aws", "amazonaws.com", "com.amazonaws"),
];

impl Evaluator<'_> {
    /// Returns what a data source repeats of its provider; nothing if it repeats nothing there, or that is not known.
    pub(super) fn repeated_of_provider(
        &self,
        expression: &Expression,
        target: &Target<'_>,
        name: &str,
        scope: Scope<'_>,
    ) -> Option<Node> {
        let instance = self.instance(target.number);
        let declared = &instance.module.declarations[target.declaration];
        let block = &declared.block;
        let kind = block.labels.first().filter(|_| &*block.kind == "data")?;
        let is_it = |(data, names, _): &&(&str, &[&str], &str)| *data == &**kind && names.contains(&name);
        let (_, _, argument) = REPEATED.iter().find(is_it)?;
        // No attribute has a space in its name.
        let key = format!("the provider's {argument}").into();
        let circular = || Kept::circular("the provider");
        let kept = instance.attributes.get((target.declaration, target.place, key), circular, || {
            let (value, touched) = self.watched(|| {
                self.own_region(target, kind).unwrap_or_else(|| {
                    let said = self.said_by_provider(&instance, declared, argument);
                    said.ok_or_else(|| Fault::new("the provider does not say it"))
                })
            });
            Kept { value, touched }
        });
        let said = self.recalled(&kept, expression, scope).ok()?;
        if &**kind != "aws_partition" {
            return Some(said);
        }
        of_partition(said.as_str()?, name).map(|text| Node::string(text, expression.span))
    }

    /// Returns the region that a data source asks about itself.
    fn own_region(&self, target: &Target<'_>, kind: &str) -> Option<Evaluated> {
        let Target { number, declaration, place, repetition } = *target;
        let mut names = ["region", "name"].into_iter().filter(|_| kind == "aws_region");
        names.find_map(|name| {
            let kept = self.set_attribute((number, declaration), place, repetition, &name.into())?;
            Some(kept.value.clone()).filter(|own| !matches!(own, Ok(Node { value: Value::Null, .. })))
        })
    }

    /// Returns what an argument of the provider of a block says, if it is one known text.
    fn said_by_provider(&self, instance: &Rc<Instance>, declared: &Declaration, argument: &str) -> Option<Node> {
        let (instance, place) = self.provider_of(instance, declared)?;
        let declared = &instance.module.declarations[place];
        let argument = declared.block.body.attribute(argument)?;
        let scope = Scope::new(&instance, declared.source, &Repetition::None);
        let said = self.expression(&argument.value, scope).ok()?;
        match said.as_array() {
            Some([one]) => Some(one.clone()),
            Some(_) => None,
            None => Some(said),
        }
        .filter(|node| node.as_str().is_some_and(|text| !text.is_empty()))
    }

    /// Finds the configuration of the provider of a block: in its module, or in those that call it, as they pass providers on.
    fn provider_of(&self, instance: &Rc<Instance>, declared: &Declaration) -> Option<(Rc<Instance>, usize)> {
        let block = &declared.block;
        let mut name = match block.body.attribute("provider") {
            Some(attribute) => {
                let scope = Scope::new(instance, declared.source, &Repetition::None);
                self.as_written(&attribute.value, scope).as_str()?.to_owned()
            }
            None => block.labels.first()?.split('_').next()?.to_owned(),
        };
        let mut instance = Rc::clone(instance);
        loop {
            if let Some(place) = configured(&instance, &name) {
                return Some((instance, place));
            }
            let call = instance.call.as_ref()?;
            let caller = self.instance(call.instance);
            let declared = &caller.module.declarations[call.declaration];
            let passed = declared.block.body.attribute("providers");
            let passed = passed.map(|attribute| {
                let scope = Scope::new(&caller, declared.source, &Repetition::None);
                self.as_written(&attribute.value, scope)
            });
            match passed.as_ref().and_then(|passed| passed.get(&name)) {
                Some(given) => name = given.as_str()?.to_owned(),
                // What is not passed on by name is inherited, unless it has an alias.
                None if name.contains('.') => return None,
                None => {}
            }
            instance = caller;
        }
    }
}

/// Returns the `provider` block of a module for a name as written: `aws`, or `aws.west` for one with an alias.
fn configured(instance: &Instance, name: &str) -> Option<usize> {
    let (label, alias) = name.split_once('.').map_or((name, None), |(label, alias)| (label, Some(alias)));
    instance.module.declarations.iter().position(|declared| {
        let block = &declared.block;
        let own = block.body.attribute("alias");
        &*block.kind == "provider"
            && block.labels.first().is_some_and(|known| &**known == label)
            && own.is_some() == alias.is_some()
            && own.and_then(|own| own.value.as_str()) == alias
    })
}

/// Returns what the partition of a region is called, or its domain.
fn of_partition(region: &str, attribute: &str) -> Option<&'static str> {
    let (_, name, domain, reversed) = PARTITIONS.iter().find(|(start, ..)| region.starts_with(start))?;
    Some(match attribute {
        "dns_suffix" => domain,
        "reverse_dns_prefix" => reversed,
        _ => name,
    })
}
