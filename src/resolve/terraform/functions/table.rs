//! Every function that Terraform (to 1.13) or OpenTofu (to 1.10) documents, and what is done with it here.

use super::arguments::{Arguments, Outcome};
use super::{
    collection, date, digest, encoding, file, format, json, lists, maps, network, numeric, pattern, sets, text, types,
    yaml,
};

/// A documented function.
pub(super) struct Function {
    pub(super) name: &'static str,
    /// The heading under which it is documented.
    group: &'static str,
    pub(super) implementation: Implementation,
}

/// What is done with a function.
#[derive(Clone, Copy)]
pub(super) enum Implementation {
    /// It is computed from its arguments, of which there are `least` to `most`.
    Pure { least: usize, most: usize, run: fn(&Arguments<'_>) -> Outcome },
    /// It needs more than its evaluated arguments: the evaluator has it.
    Evaluator,
    /// Its result is unknown on purpose, for this reason.
    Unknown(&'static str),
}

/// A documented function as the reference page shows it.
#[derive(Debug)]
pub struct FunctionState {
    /// Its name.
    pub name: &'static str,
    /// The heading under which it is documented.
    pub group: &'static str,
    /// Why its result is unknown, if it is on purpose.
    pub unknown: Option<&'static str>,
}

/// Returns every documented function, by group and name.
#[must_use]
pub fn documented_functions() -> Vec<FunctionState> {
    let state = |function: &Function| FunctionState {
        name: function.name,
        group: function.group,
        unknown: match function.implementation {
            Implementation::Unknown(reason) => Some(reason),
            _ => None,
        },
    };
    FUNCTIONS.iter().map(state).collect()
}

/// Returns the row of a name.
pub(super) fn find(name: &str) -> Option<&'static Function> {
    let place = BY_NAME.get_or_init(|| FUNCTIONS.iter().map(|function| (function.name, function)).collect());
    place.get(name).copied()
}

static BY_NAME: std::sync::OnceLock<std::collections::HashMap<&'static str, &'static Function>> =
    std::sync::OnceLock::new();

const ANY: usize = usize::MAX;

const fn pure(
    group: &'static str,
    name: &'static str,
    least: usize,
    most: usize,
    run: fn(&Arguments<'_>) -> Outcome,
) -> Function {
    Function { name, group, implementation: Implementation::Pure { least, most, run } }
}

const fn evaluator(group: &'static str, name: &'static str) -> Function {
    Function { name, group, implementation: Implementation::Evaluator }
}

const fn unknown(group: &'static str, name: &'static str, reason: &'static str) -> Function {
    Function { name, group, implementation: Implementation::Unknown(reason) }
}

/// The functions, by group and name.
pub(super) const FUNCTIONS: &[Function] = &[
    pure("numeric", "abs", 1, 1, numeric::abs),
    pure("numeric", "ceil", 1, 1, numeric::ceil),
    pure("numeric", "floor", 1, 1, numeric::floor),
    pure("numeric", "log", 2, 2, numeric::log),
    pure("numeric", "max", 1, ANY, numeric::max),
    pure("numeric", "min", 1, ANY, numeric::min),
    pure("numeric", "parseint", 2, 2, numeric::parseint),
    pure("numeric", "pow", 2, 2, numeric::pow),
    pure("numeric", "signum", 1, 1, numeric::signum),
    pure("string", "chomp", 1, 1, text::chomp),
    pure("string", "endswith", 2, 2, text::endswith),
    pure("string", "format", 1, ANY, format::format),
    pure("string", "formatlist", 1, ANY, format::formatlist),
    pure("string", "indent", 2, 2, text::indent),
    pure("string", "join", 2, ANY, text::join),
    pure("string", "lower", 1, 1, text::lower),
    pure("string", "regex", 2, 2, pattern::regex),
    pure("string", "regexall", 2, 2, pattern::regexall),
    pure("string", "replace", 3, 3, pattern::replace),
    pure("string", "split", 2, 2, text::split),
    pure("string", "startswith", 2, 2, text::startswith),
    pure("string", "strcontains", 2, 2, text::strcontains),
    pure("string", "strrev", 1, 1, text::strrev),
    pure("string", "substr", 3, 3, text::substr),
    evaluator("string", "templatestring"),
    pure("string", "title", 1, 1, text::title),
    pure("string", "trim", 2, 2, text::trim),
    pure("string", "trimprefix", 2, 2, text::trimprefix),
    pure("string", "trimspace", 1, 1, text::trimspace),
    pure("string", "trimsuffix", 2, 2, text::trimsuffix),
    pure("string", "upper", 1, 1, text::upper),
    pure("collection", "alltrue", 1, 1, collection::alltrue),
    pure("collection", "anytrue", 1, 1, collection::anytrue),
    pure("collection", "chunklist", 2, 2, lists::chunklist),
    pure("collection", "coalesce", 1, ANY, collection::coalesce),
    pure("collection", "coalescelist", 1, ANY, collection::coalescelist),
    pure("collection", "compact", 1, 1, lists::compact),
    pure("collection", "concat", 1, ANY, lists::concat),
    pure("collection", "contains", 2, 2, collection::contains),
    pure("collection", "distinct", 1, 1, lists::distinct),
    pure("collection", "element", 2, 2, lists::element),
    pure("collection", "flatten", 1, 1, lists::flatten),
    pure("collection", "index", 2, 2, lists::index),
    pure("collection", "keys", 1, 1, maps::keys),
    pure("collection", "length", 1, 1, collection::length),
    pure("collection", "list", 0, ANY, types::list),
    pure("collection", "lookup", 2, 3, maps::lookup),
    pure("collection", "map", 0, ANY, types::map),
    pure("collection", "matchkeys", 3, 3, maps::matchkeys),
    pure("collection", "merge", 0, ANY, maps::merge),
    pure("collection", "one", 1, 1, lists::one),
    pure("collection", "range", 1, 3, lists::range),
    pure("collection", "reverse", 1, 1, lists::reverse),
    pure("collection", "setintersection", 1, ANY, sets::setintersection),
    pure("collection", "setproduct", 2, ANY, sets::setproduct),
    pure("collection", "setsubtract", 2, 2, sets::setsubtract),
    pure("collection", "setunion", 1, ANY, sets::setunion),
    pure("collection", "slice", 3, 3, lists::slice),
    pure("collection", "sort", 1, 1, lists::sort),
    pure("collection", "sum", 1, 1, collection::sum),
    pure("collection", "transpose", 1, 1, maps::transpose),
    pure("collection", "values", 1, 1, maps::values),
    pure("collection", "zipmap", 2, 2, maps::zipmap),
    pure("encoding", "base64decode", 1, 1, encoding::base64decode),
    pure("encoding", "base64encode", 1, 1, encoding::base64encode),
    unknown("encoding", "base64gunzip", "compressed data is not read"),
    unknown("encoding", "base64gzip", "the bytes depend on the compressor"),
    pure("encoding", "csvdecode", 1, 1, encoding::csvdecode),
    pure("encoding", "jsondecode", 1, 1, json::jsondecode),
    pure("encoding", "jsonencode", 1, 1, json::jsonencode),
    pure("encoding", "textdecodebase64", 2, 2, encoding::textdecodebase64),
    pure("encoding", "textencodebase64", 2, 2, encoding::textencodebase64),
    pure("encoding", "urldecode", 1, 1, encoding::urldecode),
    pure("encoding", "urlencode", 1, 1, encoding::urlencode),
    pure("encoding", "yamldecode", 1, 1, yaml::yamldecode),
    pure("encoding", "yamlencode", 1, 1, yaml::yamlencode),
    unknown("filesystem", "abspath", "it depends on the machine"),
    pure("filesystem", "basename", 1, 1, file::basename),
    pure("filesystem", "dirname", 1, 1, file::dirname),
    pure("filesystem", "file", 1, 1, file::file),
    pure("filesystem", "filebase64", 1, 1, file::filebase64),
    pure("filesystem", "fileexists", 1, 1, file::fileexists),
    pure("filesystem", "fileset", 2, 2, file::fileset),
    pure("filesystem", "pathexpand", 1, 1, file::pathexpand),
    evaluator("filesystem", "templatefile"),
    pure("date", "formatdate", 2, 2, date::formatdate),
    pure("date", "plantimestamp", 0, 0, date::timestamp),
    pure("date", "timeadd", 2, 2, date::timeadd),
    pure("date", "timecmp", 2, 2, date::timecmp),
    pure("date", "timestamp", 0, 0, date::timestamp),
    pure("hash", "base64sha256", 1, 1, digest::base64sha256),
    pure("hash", "base64sha512", 1, 1, digest::base64sha512),
    unknown("hash", "bcrypt", "it holds random salt"),
    pure("hash", "filebase64sha256", 1, 1, digest::filebase64sha256),
    pure("hash", "filebase64sha512", 1, 1, digest::filebase64sha512),
    pure("hash", "filemd5", 1, 1, digest::filemd5),
    pure("hash", "filesha1", 1, 1, digest::filesha1),
    pure("hash", "filesha256", 1, 1, digest::filesha256),
    pure("hash", "filesha512", 1, 1, digest::filesha512),
    pure("hash", "md5", 1, 1, digest::md5),
    unknown("hash", "rsadecrypt", "nothing is decrypted while scanning"),
    pure("hash", "sha1", 1, 1, digest::sha1),
    pure("hash", "sha256", 1, 1, digest::sha256),
    pure("hash", "sha512", 1, 1, digest::sha512),
    unknown("hash", "uuid", "it is random"),
    pure("hash", "uuidv5", 2, 2, digest::uuidv5),
    pure("network", "cidrcontains", 2, 2, network::cidrcontains),
    pure("network", "cidrhost", 2, 2, network::cidrhost),
    pure("network", "cidrnetmask", 1, 1, network::cidrnetmask),
    pure("network", "cidrsubnet", 3, 3, network::cidrsubnet),
    pure("network", "cidrsubnets", 1, ANY, network::cidrsubnets),
    evaluator("type conversion", "can"),
    unknown("type conversion", "ephemeralasnull", "which values are ephemeral is not tracked"),
    unknown("type conversion", "issensitive", "which values are sensitive is not tracked through expressions"),
    pure("type conversion", "nonsensitive", 1, 1, types::same),
    pure("type conversion", "sensitive", 1, 1, types::same),
    pure("type conversion", "tobool", 1, 1, types::tobool),
    pure("type conversion", "tolist", 1, 1, types::tolist),
    pure("type conversion", "tomap", 1, 1, types::tomap),
    pure("type conversion", "tonumber", 1, 1, types::tonumber),
    pure("type conversion", "toset", 1, 1, types::toset),
    pure("type conversion", "tostring", 1, 1, types::tostring),
    evaluator("type conversion", "try"),
    unknown("type conversion", "type", "it exists in `terraform console` only"),
];
