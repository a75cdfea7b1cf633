//! Exact decimal numbers. Terraform computes with 512 bits; 64-bit floats would print `0.1 + 0.2` otherwise than it does.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_bigint::Sign;

use crate::parse::Value;

/// Decimal places and digits that are kept; Terraform itself keeps 512 bits, about 154 digits.
const LONGEST: usize = 512;

/// A number: `digits / 10^scale`, with as small a scale as possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::resolve) struct Number {
    digits: BigInt,
    scale: usize,
}

impl Number {
    /// Returns the number of a value that is one.
    pub(in crate::resolve) fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Int(number) => Some(Self::from(*number)),
            Value::Float(number) => Self::parse(&number.to_string()),
            Value::BigInt(digits) => Self::parse(digits),
            _ => None,
        }
    }

    /// Reads decimal notation, with an exponent or without; nothing for other texts and for numbers beyond all use.
    pub(in crate::resolve) fn parse(text: &str) -> Option<Self> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let unsigned = whole.strip_prefix(['-', '+']).unwrap_or(whole);
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let empty = unsigned.is_empty() && fraction.is_empty();
        if empty || !plain(unsigned) || !plain(fraction) || text.len() > 4 * LONGEST {
            return None;
        }
        let digits: BigInt = format!("{whole}{fraction}").parse().ok()?;
        let scale = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        if scale.unsigned_abs() as usize > 4 * LONGEST {
            return None;
        }
        let number = match usize::try_from(scale) {
            Ok(scale) => Self { digits, scale },
            Err(_) => Self { digits: digits * power_of_ten(scale.unsigned_abs() as usize), scale: 0 },
        };
        Some(number.reduced())
    }

    /// Returns the number of a float as Terraform prints it; nothing for an infinity and for what is no number.
    pub(in crate::resolve) fn from_float(number: f64) -> Option<Self> {
        if !number.is_finite() {
            return None;
        }
        Self::parse(&number.to_string())
    }

    /// Returns the value of this number: an integer where it is one.
    pub(in crate::resolve) fn into_value(self) -> Value {
        if self.scale == 0 {
            let integer = i64::try_from(&self.digits).map(Value::Int);
            return integer.unwrap_or_else(|_| Value::BigInt(self.digits.to_string().into()));
        }
        Value::Float(self.to_float())
    }

    /// Returns the nearest float.
    pub(in crate::resolve) fn to_float(&self) -> f64 {
        self.to_string().parse().unwrap_or(f64::INFINITY)
    }

    /// Returns the integer that this number is, if it fits.
    pub(in crate::resolve) fn to_integer(&self) -> Option<i64> {
        if self.scale == 0 { i64::try_from(&self.digits).ok() } else { None }
    }

    /// Returns the digits of a whole number.
    pub(in crate::resolve) fn whole(&self) -> Option<&BigInt> {
        (self.scale == 0).then_some(&self.digits)
    }

    /// Returns the sum.
    pub(in crate::resolve) fn plus(&self, other: &Self) -> Self {
        let scale = self.scale.max(other.scale);
        Self { digits: self.at(scale) + other.at(scale), scale }.reduced()
    }

    /// Returns the difference.
    pub(in crate::resolve) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    /// Returns the product; nothing for one beyond all use.
    pub(in crate::resolve) fn times(&self, other: &Self) -> Option<Self> {
        let product = Self { digits: &self.digits * &other.digits, scale: self.scale + other.scale }.reduced();
        product.usable()
    }

    /// Returns the quotient, to 40 places where it does not end before; nothing for a division by zero.
    pub(in crate::resolve) fn divided_by(&self, other: &Self) -> Option<Self> {
        const PLACES: usize = 40;
        if other.is_zero() {
            return None;
        }
        let numerator = &self.digits * power_of_ten(other.scale + PLACES);
        let denominator = &other.digits * power_of_ten(self.scale);
        Self { digits: numerator / denominator, scale: PLACES }.reduced().usable()
    }

    /// Returns the remainder of the division towards zero; nothing for a division by zero.
    pub(in crate::resolve) fn remainder(&self, other: &Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        let scale = self.scale.max(other.scale);
        Some(Self { digits: self.at(scale) % other.at(scale), scale }.reduced())
    }

    /// Returns the number with the other sign.
    pub(in crate::resolve) fn negated(&self) -> Self {
        Self { digits: -&self.digits, scale: self.scale }
    }

    /// Returns the largest integer that is not above.
    pub(super) fn floor(&self) -> Self {
        let unit = power_of_ten(self.scale);
        let mut digits = &self.digits / &unit;
        if self.is_negative() && self.scale > 0 {
            digits -= 1;
        }
        Self { digits, scale: 0 }
    }

    /// Returns the smallest integer that is not below.
    pub(super) fn ceil(&self) -> Self {
        self.negated().floor().negated()
    }

    /// Returns whether the number is below zero.
    pub(in crate::resolve) fn is_negative(&self) -> bool {
        self.digits.sign() == Sign::Minus
    }

    /// Returns whether the number is zero.
    pub(in crate::resolve) fn is_zero(&self) -> bool {
        self.digits.sign() == Sign::NoSign
    }

    fn at(&self, scale: usize) -> BigInt {
        &self.digits * power_of_ten(scale - self.scale)
    }

    fn usable(self) -> Option<Self> {
        (self.digits.bits() <= 8 * LONGEST as u64 && self.scale <= 4 * LONGEST).then_some(self)
    }

    fn reduced(mut self) -> Self {
        let ten = BigInt::from(10);
        while self.scale > 0 && (&self.digits % &ten).sign() == Sign::NoSign {
            self.digits /= &ten;
            self.scale -= 1;
        }
        self
    }
}

fn power_of_ten(exponent: usize) -> BigInt {
    BigInt::from(10).pow(u32::try_from(exponent).unwrap_or(u32::MAX))
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self { digits: number.into(), scale: 0 }
    }
}

impl From<BigInt> for Number {
    fn from(digits: BigInt) -> Self {
        Self { digits, scale: 0 }
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        self.at(scale).cmp(&other.at(scale))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Number {
    /// Writes it as Terraform's `tostring` does: all digits, no exponent.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.scale == 0 {
            return self.digits.fmt(f);
        }
        let sign = if self.is_negative() { "-" } else { "" };
        let digits = format!("{:0>width$}", self.digits.magnitude().to_string(), width = self.scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - self.scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn numbers_are_read_and_printed_exactly() {
        let table = [
            ("1", "1"),
            ("-0.50", "-0.5"),
            ("1e3", "1000"),
            ("1.5E-3", "0.0015"),
            (".5", "0.5"),
            ("5.", "5"),
            ("+7", "7"),
            ("-0", "0"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
            ("1e-7", "0.0000001"),
        ];
        for (text, printed) in table {
            assert_eq!(number(text).to_string(), printed, "{text}");
        }
        for wrong in ["", ".", "-", "1e", "0x10", "1_000", " 1", "1e999999999", "inf", "NaN", "--1", "1.-5"] {
            assert_eq!(Number::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn arithmetic_is_that_of_decimals() {
        assert_eq!(number("0.1").plus(&number("0.2")).to_string(), "0.3");
        assert_eq!(number("1").minus(&number("1.25")).to_string(), "-0.25");
        assert_eq!(number("1.5").times(&number("4")).unwrap().into_value(), Value::Int(6));
        assert_eq!(number("10").divided_by(&number("4")).unwrap().into_value(), Value::Float(2.5));
        assert_eq!(number("1").divided_by(&number("0")), None);
        assert_eq!(number("-7").remainder(&number("3")).unwrap().to_string(), "-1");
        assert_eq!((number("-1.5").floor().to_string(), number("-1.5").ceil().to_string()), ("-2".into(), "-1".into()));
        assert_eq!((number("2").floor().to_string(), number("2.1").ceil().to_string()), ("2".into(), "3".into()));
        assert!(number("0.09") < number("0.1"));
        let mut large = number("1e400");
        assert!(large.times(&large).is_some_and(|square| square.times(&square).is_none()));
        large = large.negated();
        assert!(large.is_negative());
    }
}
