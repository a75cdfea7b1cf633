//! cli

pub mod controls;
