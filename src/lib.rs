//! Annexa checks a repository against ISO/IEC 27001:2022 Annex A and produces control-level evidence.
//!
//! The modules stand in the order of the flow, and each imports only from those before it
//! (`tests/house.rs` holds them to it). `docs/ARCHITECTURE.md` tells the story.

pub mod model;

pub mod config;

pub mod control;

pub mod discover;

pub mod parse;

pub mod resolve;

pub mod policy;

pub mod evaluate;

pub mod isms;

pub mod assess;

pub mod evidence;

pub mod compare;

pub mod report;

pub mod cache;

pub mod pipeline;

pub mod bundle;

pub mod cli;
