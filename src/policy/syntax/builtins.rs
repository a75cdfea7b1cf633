//! The builtin functions that a policy may call: those that stock OPA and the pinned regorus share, less the unsafe ones.
//!
//! Each row says how many arguments a function takes, how far it looks into them, and what it gives; the reads analysis
//! works from that. A test compares the table with regorus' own.

/// How far a builtin looks into its arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looks {
    /// At the type alone.
    Type,
    /// At scalars; it is undefined for a collection, whatever is in it.
    Scalar,
    /// At the number of members.
    Size,
    /// At the keys and direct members of collections.
    Members,
    /// At everything.
    Whole,
    /// At nothing: the arguments are handed on in the result.
    Through,
    /// At a member by its key, or by a list of keys: `object.get`.
    Get,
    /// At every value at every depth: `walk`.
    Walk,
}

/// What a builtin gives, where its arguments are not handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// A string, a number, a boolean or null.
    Scalar,
    /// A collection of scalars.
    Scalars,
    /// Anything.
    Anything,
}

/// A builtin function.
#[derive(Clone, Copy, Debug)]
pub(super) struct Builtin {
    pub(super) name: &'static str,
    pub(super) arity: usize,
    pub(super) looks: Looks,
    pub(super) gives: Gives,
}

const fn row(name: &'static str, arity: usize, looks: Looks, gives: Gives) -> Builtin {
    Builtin { name, arity, looks, gives }
}

use Gives::{Anything, Scalar, Scalars};
use Looks::{Get, Members, Size, Through, Type, Walk, Whole};

/// The allowed builtins, sorted by name.
pub(super) const BUILTINS: &[Builtin] = &[
    row("abs", 1, Looks::Scalar, Scalar),
    row("array.concat", 2, Through, Anything),
    row("array.reverse", 1, Through, Anything),
    row("array.slice", 3, Through, Anything),
    row("base64.decode", 1, Looks::Scalar, Scalar),
    row("base64.encode", 1, Looks::Scalar, Scalar),
    row("base64.is_valid", 1, Looks::Scalar, Scalar),
    row("base64url.decode", 1, Looks::Scalar, Scalar),
    row("base64url.encode", 1, Looks::Scalar, Scalar),
    row("base64url.encode_no_pad", 1, Looks::Scalar, Scalar),
    row("bits.and", 2, Looks::Scalar, Scalar),
    row("bits.negate", 1, Looks::Scalar, Scalar),
    row("bits.or", 2, Looks::Scalar, Scalar),
    row("bits.rsh", 2, Looks::Scalar, Scalar),
    row("bits.xor", 2, Looks::Scalar, Scalar),
    row("ceil", 1, Looks::Scalar, Scalar),
    row("concat", 2, Members, Scalar),
    row("contains", 2, Looks::Scalar, Scalar),
    row("count", 1, Size, Scalar),
    row("endswith", 2, Looks::Scalar, Scalar),
    row("floor", 1, Looks::Scalar, Scalar),
    row("format_int", 2, Looks::Scalar, Scalar),
    row("glob.match", 3, Members, Scalar),
    row("glob.quote_meta", 1, Looks::Scalar, Scalar),
    row("graph.reachable", 2, Whole, Anything),
    row("hex.decode", 1, Looks::Scalar, Scalar),
    row("hex.encode", 1, Looks::Scalar, Scalar),
    row("indexof", 2, Looks::Scalar, Scalar),
    row("indexof_n", 2, Looks::Scalar, Scalars),
    row("intersection", 1, Whole, Anything),
    row("is_array", 1, Type, Scalar),
    row("is_boolean", 1, Type, Scalar),
    row("is_null", 1, Type, Scalar),
    row("is_number", 1, Type, Scalar),
    row("is_object", 1, Type, Scalar),
    row("is_set", 1, Type, Scalar),
    row("is_string", 1, Type, Scalar),
    row("json.filter", 2, Whole, Anything),
    row("json.is_valid", 1, Looks::Scalar, Scalar),
    row("json.marshal", 1, Whole, Scalar),
    row("json.marshal_with_options", 2, Whole, Scalar),
    row("json.patch", 2, Whole, Anything),
    row("json.remove", 2, Whole, Anything),
    row("json.unmarshal", 1, Looks::Scalar, Anything),
    row("lower", 1, Looks::Scalar, Scalar),
    row("max", 1, Whole, Anything),
    row("min", 1, Whole, Anything),
    row("net.cidr_contains", 2, Looks::Scalar, Scalar),
    row("net.cidr_is_valid", 1, Looks::Scalar, Scalar),
    row("object.filter", 2, Whole, Anything),
    row("object.get", 3, Get, Anything),
    row("object.keys", 1, Members, Scalars),
    row("object.remove", 2, Whole, Anything),
    row("object.subset", 2, Whole, Scalar),
    row("object.union", 2, Through, Anything),
    row("object.union_n", 1, Through, Anything),
    row("product", 1, Members, Scalar),
    row("regex.find_all_string_submatch_n", 3, Looks::Scalar, Anything),
    row("regex.find_n", 3, Looks::Scalar, Scalars),
    row("regex.is_valid", 1, Looks::Scalar, Scalar),
    row("regex.match", 2, Looks::Scalar, Scalar),
    row("regex.replace", 3, Looks::Scalar, Scalar),
    row("regex.split", 2, Looks::Scalar, Scalars),
    row("regex.template_match", 4, Looks::Scalar, Scalar),
    row("replace", 3, Looks::Scalar, Scalar),
    row("round", 1, Looks::Scalar, Scalar),
    row("semver.compare", 2, Looks::Scalar, Scalar),
    row("semver.is_valid", 1, Looks::Scalar, Scalar),
    row("sort", 1, Whole, Anything),
    row("split", 2, Looks::Scalar, Scalars),
    row("sprintf", 2, Whole, Scalar),
    row("startswith", 2, Looks::Scalar, Scalar),
    row("strings.any_prefix_match", 2, Members, Scalar),
    row("strings.any_suffix_match", 2, Members, Scalar),
    row("strings.count", 2, Looks::Scalar, Scalar),
    row("strings.replace_n", 2, Members, Scalar),
    row("strings.reverse", 1, Looks::Scalar, Scalar),
    row("substring", 3, Looks::Scalar, Scalar),
    row("sum", 1, Members, Scalar),
    row("to_number", 1, Looks::Scalar, Scalar),
    row("trim", 2, Looks::Scalar, Scalar),
    row("trim_left", 2, Looks::Scalar, Scalar),
    row("trim_prefix", 2, Looks::Scalar, Scalar),
    row("trim_right", 2, Looks::Scalar, Scalar),
    row("trim_space", 1, Looks::Scalar, Scalar),
    row("trim_suffix", 2, Looks::Scalar, Scalar),
    row("type_name", 1, Type, Scalar),
    row("union", 1, Through, Anything),
    row("units.parse", 1, Looks::Scalar, Scalar),
    row("units.parse_bytes", 1, Looks::Scalar, Scalar),
    row("upper", 1, Looks::Scalar, Scalar),
    row("walk", 1, Walk, Anything),
];

const NETWORK: &str = "it reaches the network; a policy sees only `input` and `data.parameters`";
const RANDOM: &str = "its result differs from run to run";
const UNBOUNDED: &str = "its time or memory has no bound";
const DEBUGGING: &str = "it is for debugging; remove it";
const MISSING: &str = "regorus does not have it, or not with OPA's meaning";

/// Names, or beginnings of names that end with a dot, with the reason why they are refused.
const REFUSED: &[(&str, &str)] = &[
    ("array.flatten", MISSING),
    ("bits.lsh", UNBOUNDED),
    ("crypto.", MISSING),
    ("graph.reachable_paths", UNBOUNDED),
    ("graphql.", MISSING),
    ("http.send", NETWORK),
    ("io.jwt.", MISSING),
    ("json.match_schema", MISSING),
    ("json.verify_schema", MISSING),
    ("net.cidr_contains_matches", MISSING),
    ("net.cidr_expand", UNBOUNDED),
    ("net.cidr_intersects", MISSING),
    ("net.cidr_merge", MISSING),
    ("net.cidr_overlap", MISSING),
    ("net.lookup_ip_addr", NETWORK),
    ("numbers.range", UNBOUNDED),
    ("numbers.range_step", UNBOUNDED),
    ("opa.runtime", "its result depends on the machine"),
    ("print", DEBUGGING),
    ("providers.", MISSING),
    ("rand.intn", RANDOM),
    ("regex.globs_match", MISSING),
    ("rego.", MISSING),
    ("strings.render_template", MISSING),
    ("time.now_ns", "it reads the clock; use `input.as_of`"),
    ("time.", "it is not built in; dates compare as text, `input.as_of` among them"),
    ("trace", DEBUGGING),
    ("urlquery.", MISSING),
    ("uuid.", RANDOM),
    ("yaml.", MISSING),
];

/// Returns an allowed builtin.
pub(super) fn builtin(name: &str) -> Option<&'static Builtin> {
    BUILTINS.binary_search_by(|row| row.name.cmp(name)).ok().map(|index| &BUILTINS[index])
}

/// Returns why a builtin is refused; `None` if there is no such builtin.
pub(super) fn refusal(name: &str) -> Option<&'static str> {
    let holds = |entry: &str| {
        if entry.ends_with('.') { name.starts_with(entry) } else { name == entry }
    };
    REFUSED.iter().find(|(entry, _)| holds(entry)).map(|(_, reason)| *reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_agrees_with_regorus() {
        assert!(BUILTINS.is_sorted_by(|a, b| a.name < b.name));
        for row in BUILTINS {
            let (_, arity) = regorus::unstable::BUILTINS.get(row.name).unwrap_or_else(|| panic!("no {}", row.name));
            assert_eq!(usize::from(*arity), row.arity, "{}", row.name);
        }
    }

    #[test]
    fn every_builtin_of_regorus_is_allowed_or_refused_with_a_reason() {
        for (name, _) in regorus::unstable::BUILTINS.iter() {
            let known = builtin(name).is_some() != refusal(name).is_some() || name.starts_with("__");
            assert!(known, "{name}");
        }
    }
}
