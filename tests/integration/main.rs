//! The product from outside: trees go in, findings, controls and exit codes come out.
//!
//! One binary, so that it links once. By what they hold:
//!
//! | module | holds |
//! | --- | --- |
//! | `support` | trees in temporary folders, runs of the program, and what a run said |
//! | `house` | modules import only from earlier ones; threads and the Rego engine each have one home |
//! | `fixtures` | every built-in policy on its own failing and passing files |
//! | `rego` | the unit tests and static checks of the built-in policies |
//! | `demo` | the demo repository: every finding at its mark, and every mark with its finding |
//! | `discovery` | which files of a git work tree are looked at |
//! | `hostile` | files that break parsers: nothing aborts, hides another file or turns into a pass |
//! | `mutants` | thousands of broken files around the demo take nothing from it |
//! | `bad_policies` | the same for policies that are broken |
//! | `bundle` | evidence bundles: tampering, honesty, determinism, leaks, and trees of every form |
//! | `cache` | results of earlier runs change nothing but the time that a run takes |
//! | `determinism` | same input, same bytes |
//! | `terraform` | root modules, what they call, and what is not known in them |
//! | `documents` | findings in the text of a heredoc or string |
//! | `oscal` | OSCAL and tables of real runs hold together |
//! | `partial` | policies followed over unknown values find what the engine finds, and nothing contradicts them |
//! | `about` | the version and the manual |
//! | `exit_codes` | how a run ends |
//! | `since` | what a change brings, beside a commit, the index, or a record |
//! | `renderers` | every format over every repository of the fixtures, and over a hostile one |
//! | `secrets` | what is found as a secret stands in no output |
//! | `terraform_four` | values of Terraform as literals, defaults, inputs, and not settled |
//! | `terraform_modules` | realistic modules: what a plan would know is known |
//! | `terraform_plans` | plans are judged as their source |
//! | `walk_through` | the commands of docs/walk-through.md say what the page says |
#![expect(clippy::disallowed_methods, reason = "tests read the project's own files and what they wrote themselves")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod about;
mod alike;
mod bad_policies;
mod bundle;
mod cache;
mod demo;
mod determinism;
mod discovery;
mod documents;
mod exit_codes;
mod fixtures;
mod hostile;
mod house;
mod isms;
mod mutants;
mod oscal;
mod partial;
mod rego;
mod renderers;
mod secrets;
mod since;
mod support;
mod terraform;
mod terraform_four;
mod terraform_modules;
mod terraform_plans;
mod walk_through;
