//! The policies of a bundle, and what they are given.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::capture::Capture;
use super::create::pretty;
use super::derive;
use super::error::CreateError;
use super::layout::{GIVEN, POLICIES};
use crate::config::Settings;
use crate::policy::{Policy, PolicySet};

/// Puts the policies of the run into the bag, and returns them as they are there.
pub(super) fn keep(
    own_policies: &[Vec<(String, String)>],
    capture: &Capture<'_>,
    data: &Path,
    settings: &Settings,
) -> Result<PolicySet, CreateError> {
    let mut set = PolicySet::built_in().map_err(CreateError::Policies)?;
    let folder = data.join(POLICIES);
    let mut modules: BTreeMap<&str, &str> = BTreeMap::new();
    for policy in set.iter() {
        modules.insert(&policy.module.path, &policy.module.source);
        modules.extend(policy.library().iter().map(|module| (&*module.path, &*module.source)));
    }
    for (path, source) in modules {
        derive::file(&folder, &format!("built-in/{path}"), source.as_bytes())?;
    }
    for (number, own) in own_policies.iter().enumerate() {
        let texts: Vec<(String, String)> =
            own.iter().map(|(path, text)| (capture.name(path), capture.text(path, text))).collect();
        for (path, text) in &texts {
            derive::file(&folder, &format!("own/{number}/{path}"), text.as_bytes())?;
        }
        set.add(&texts);
    }
    derive::file(data, GIVEN, &given(&set, settings)?)?;
    Ok(set)
}

/// Returns the file with what policies are given, as OPA takes it.
pub(super) fn given(policies: &PolicySet, settings: &Settings) -> Result<Vec<u8>, serde_json::Error> {
    pretty(&serde_json::json!({ "parameters": parameters(policies, settings) }))
}

/// Returns what policies are given: the organisation's values over their own, by policy.
fn parameters<'a>(
    policies: &'a PolicySet,
    settings: &'a Settings,
) -> BTreeMap<&'a str, BTreeMap<&'a str, &'a serde_json::Value>> {
    let given = |policy: &'a Arc<Policy>| {
        let set = settings.parameters.get(&policy.brief.id);
        let declared = &policy.metadata().parameters;
        let value = |name: &String| set.and_then(|set| set.get(name));
        let values = declared.iter().map(|(name, own)| (name.as_str(), value(name).unwrap_or(&own.default)));
        (!declared.is_empty()).then(|| (policy.brief.id.as_str(), values.collect()))
    };
    policies.iter().filter_map(given).collect()
}
