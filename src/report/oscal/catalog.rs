//! The catalog of Annex A, by ids and short titles, and the profile that takes all of it.

use serde_json::{Value, json};

use super::frame::{Frame, Roles, is_annex, own_prop, prop};
use super::words::{control_id, line, objective_id, prose, statement_id};
use super::{CATALOG, PROFILE};
use crate::control::Theme;
use crate::model::ControlId;
use crate::report::listed::Listed;

/// Returns the catalog: a group for each theme, and one for the organisation's own controls if it has any.
pub(super) fn catalog(frame: &Frame<'_>) -> Value {
    let annex = Theme::ALL.iter().map(|theme| {
        let of_theme = frame.controls.iter().filter(|control| is_annex(control.id) && control.theme == theme.name());
        group(theme.name(), of_theme)
    });
    let own = group("organisation", frame.controls.iter().filter(|control| !is_annex(control.id)));
    let groups: Vec<Value> = annex.chain([own]).filter(|group| group["controls"] != json!([])).collect();
    let title = "ISO/IEC 27001:2022 Annex A: ids and short titles";
    frame.document(CATALOG, title, &Roles::new(), json!({ "groups": groups }))
}

fn group<'a>(theme: &str, controls: impl Iterator<Item = &'a Listed<'a>>) -> Value {
    let title = match theme {
        "organisation" => "The organisation's own controls".to_owned(),
        other => format!(
            "{}{} controls",
            other.get(..1).unwrap_or_default().to_uppercase(),
            other.get(1..).unwrap_or_default()
        ),
    };
    let controls: Vec<Value> = controls.map(control).collect();
    json!({ "id": format!("theme-{theme}"), "class": "theme", "title": title, "controls": controls })
}

fn control(control: &Listed<'_>) -> Value {
    let (id, title) = (control.id, line(control.title));
    json!({
        "id": control_id(id),
        "class": if is_annex(id) { "annex-a" } else { "organisation" },
        "title": prose(if title.is_empty() { id.as_str() } else { &title }),
        "props": [own_prop("label", id), prop("theme", control.theme)],
        // OSCAL asks for a statement; ours only says where the text is.
        "parts": [{
            "id": statement_id(id),
            "name": "statement",
            "prose": text_of(id),
        }, {
            "id": objective_id(id),
            "name": "assessment-objective",
            "prose": format!("Evidence for or against the organisation's own rule on {id}."),
        }],
    })
}

/// Returns where the text of a control is to be read.
fn text_of(id: &ControlId) -> String {
    match id.as_str().strip_prefix("A.") {
        Some(number) if is_annex(id) => {
            format!("See {number} in Annex A of ISO/IEC 27001:2022; its text is not part of this document.")
        }
        _ => format!("See the organisation's own documents on {id}."),
    }
}

/// Returns the profile: excluded controls are in it too, for the Statement of Applicability has a row for each.
pub(super) fn profile(frame: &Frame<'_>) -> Value {
    let body = json!({
        "imports": [{ "href": CATALOG, "include-all": {} }],
        "merge": { "as-is": true },
    });
    frame.document(PROFILE, "All controls that the Statement of Applicability speaks of", &Roles::new(), body)
}
