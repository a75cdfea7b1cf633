//! Risk acceptances as risks: who decided, until when, and what is done instead.

use serde_json::{Value, json};

use super::frame::{Frame, Roles, prop, role};
use super::words::{line, prose, written};
use crate::evidence::{AcceptanceRecord, AcceptanceState};

/// An acceptance as a document tells it.
pub(super) struct Told<'a> {
    /// The document.
    pub(super) document: &'a str,
    /// The document that describes the program.
    pub(super) by: &'a str,
    /// The place of the acceptance in the register, which tells two of one id apart.
    pub(super) place: usize,
    /// The acceptance.
    pub(super) acceptance: &'a AcceptanceRecord,
    /// Identities of observations that it bears on.
    pub(super) observations: Vec<String>,
}

impl Told<'_> {
    /// Returns the identity of the risk.
    pub(super) fn uuid(&self, frame: &Frame<'_>) -> String {
        uuid(frame, self.document, self.place)
    }

    /// Returns the risk. Only an acceptance that holds has an approved deviation; any other leaves the risk open.
    pub(super) fn risk(&self, frame: &Frame<'_>, roles: &mut Roles) -> Value {
        let acceptance = self.acceptance;
        let log = self.log(frame, roles);
        let compensating = acceptance.compensating_control.as_deref().map(prose).filter(|text| !text.is_empty());
        let factor = compensating
            .map(|description| json!([{ "uuid": self.part(frame, "compensating"), "description": description }]));
        json!({
            "uuid": self.uuid(frame),
            "title": format!("Risk acceptance {}", prose(&acceptance.id)),
            "description": self.description(),
            "statement": said(&prose(&acceptance.reason)),
            "props": self.props(),
            "status": status(acceptance.state),
            "origins": frame.origins(self.by),
            "mitigating-factors": factor,
            "deadline": written(acceptance.expires),
            "risk-log": (!log.is_empty()).then(|| json!({ "entries": log })),
            "related-observations": self.observations.iter()
                .map(|uuid| json!({ "observation-uuid": uuid })).collect::<Vec<_>>(),
        })
    }

    fn part(&self, frame: &Frame<'_>, part: &str) -> String {
        frame.uuid(self.document, &format!("acceptance/{}/{part}", self.place))
    }

    fn description(&self) -> String {
        let AcceptanceRecord { risk, covered, accepted_by, expires, problems, .. } = self.acceptance;
        let worth = match self.acceptance.state {
            AcceptanceState::Active => format!("It holds until {expires} and covers findings: {covered}."),
            AcceptanceState::Unused => format!("It holds until {expires}, and there is nothing that it covers."),
            AcceptanceState::Expired => format!("Its last day was {expires}; it covers nothing any more."),
            AcceptanceState::Invalid => format!("It covers nothing: {}.", said(&prose(&problems.join("; ")))),
        };
        format!("Risk {} of the register, accepted by {}. {worth}", said(&prose(risk)), said(&prose(accepted_by)))
    }

    fn props(&self) -> Vec<Value> {
        let AcceptanceRecord { id, policy, control, paths, addresses, risk, requested_by, accepted_by, .. } =
            self.acceptance;
        let mut props = vec![
            prop("acceptance", id),
            prop("state", self.acceptance.state.name()),
            prop("policy", policy.as_ref().map(ToString::to_string).unwrap_or_default()),
            prop("control", control.as_ref().map(ToString::to_string).unwrap_or_default()),
            prop("risk", risk),
            prop("requested-by", requested_by),
            prop("accepted-by", accepted_by),
            prop("accepted-on", self.acceptance.accepted_on),
            prop("expires", self.acceptance.expires),
            prop("covered", self.acceptance.covered),
            prop("inline", if self.acceptance.inline { "yes" } else { "no" }),
            prop("place", self.acceptance.place()),
        ];
        props.extend(paths.iter().map(|path| prop("path", path)));
        props.extend(addresses.iter().map(|address| prop("address", address)));
        props
    }

    /// Returns who asked, who decided, and what the run made of it.
    fn log(&self, frame: &Frame<'_>, roles: &mut Roles) -> Vec<Value> {
        let acceptance = self.acceptance;
        let party = frame.party(self.document);
        let mut entry = |part: &str, title: &str, on, by: Option<&str>, status: &str| {
            let role_id = by.and_then(|by| role(roles, by));
            Some(json!({
                "uuid": self.part(frame, part),
                "title": title,
                "start": written(on)?,
                "logged-by": by.map(|_| json!([{ "party-uuid": party, "role-id": role_id }])),
                "status-change": status,
            }))
        };
        let (asked, decided) = (Some(acceptance.requested_by.as_str()), Some(acceptance.accepted_by.as_str()));
        let day = acceptance.accepted_on;
        let mut log = vec![
            entry("requested", "Acceptance requested", day, asked, "deviation-requested"),
            entry("accepted", "Risk accepted, as the register says", day, decided, "deviation-approved"),
        ];
        if status(acceptance.state) == "open" {
            let today = frame.evidence.as_of;
            log.push(entry("refused", "The acceptance does not hold on the date of the run", today, None, "open"));
        }
        log.into_iter().flatten().collect()
    }
}

/// Returns the identity of the risk of the acceptance at a place of the register.
pub(super) fn uuid(frame: &Frame<'_>, document: &str, place: usize) -> String {
    frame.uuid(document, &format!("acceptance/{place}/risk"))
}

const fn status(state: AcceptanceState) -> &'static str {
    match state {
        AcceptanceState::Active | AcceptanceState::Unused => "deviation-approved",
        AcceptanceState::Expired | AcceptanceState::Invalid => "open",
    }
}

/// Returns a text, or that there is none.
fn said(text: &str) -> String {
    let text = line(text);
    if text.is_empty() { "(not said)".to_owned() } else { text }
}
