//! IP network functions. Arithmetic is done on 128 bits for both versions of the protocol.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use num_bigint::BigInt;

use super::arguments::{Arguments, MOST_ELEMENTS, Outcome, Stop, refuse};

/// A network in CIDR notation.
#[derive(Clone, Copy)]
struct Network {
    /// The first address.
    address: u128,
    length: u32,
    /// Bits of an address: 32 or 128.
    bits: u32,
}

impl Network {
    fn read(text: &str) -> Outcome<Self> {
        let parsed = text.split_once('/').and_then(|(address, length)| {
            let (address, bits) = address_of(address)?;
            let plain = !length.is_empty() && length.bytes().all(|byte| byte.is_ascii_digit());
            let length = length.parse().ok().filter(|length| plain && *length <= bits)?;
            Some(Self { address, length, bits })
        });
        let Some(network) = parsed else {
            return refuse(format!("invalid CIDR expression: invalid CIDR address: {text}"));
        };
        let address = network.address & !network.host_mask();
        Ok(Self { address, ..network })
    }

    /// Returns the bits that number hosts.
    fn host_mask(self) -> u128 {
        low_bits(self.bits - self.length)
    }

    fn print(self, address: u128) -> String {
        match self.bits {
            32 => Ipv4Addr::from_bits(u32::try_from(address).unwrap_or(u32::MAX)).to_string(),
            _ => Ipv6Addr::from_bits(address).to_string(),
        }
    }

    fn with_length(self) -> String {
        format!("{}/{}", self.print(self.address), self.length)
    }
}

fn low_bits(count: u32) -> u128 {
    1_u128.checked_shl(count).map_or(u128::MAX, |bit| bit - 1)
}

/// Leading zeros are allowed and decimal, as Terraform's own parser has it.
fn address_of(text: &str) -> Option<(u128, u32)> {
    if text.contains(':') {
        return text.parse::<Ipv6Addr>().ok().map(|address| (address.to_bits(), 128));
    }
    let octets: Option<Vec<u8>> = text
        .split('.')
        .map(|octet| octet.bytes().all(|byte| byte.is_ascii_digit()).then(|| octet.parse().ok())?)
        .collect();
    let octets = <[u8; 4]>::try_from(octets?).ok()?;
    Some((u128::from(Ipv4Addr::from(octets).to_bits()), 32))
}

pub(super) fn cidrhost(arguments: &Arguments<'_>) -> Outcome {
    let (text, number) = (arguments.text(0)?, arguments.number(1)?);
    let network = Network::read(&text)?;
    let Some(wanted) = number.whole() else { return refuse("a whole number is required") };
    let size = BigInt::from(network.host_mask()) + 1;
    // A negative number counts from the end.
    let host = if number.is_negative() { &size + wanted } else { wanted.clone() };
    match u128::try_from(&host) {
        Ok(host) if host <= network.host_mask() => arguments.string(network.print(network.address | host)),
        _ => refuse(format!("prefix of {} does not accommodate a host numbered {wanted}", network.length)),
    }
}

pub(super) fn cidrnetmask(arguments: &Arguments<'_>) -> Outcome {
    let network = Network::read(&arguments.text(0)?)?;
    if network.bits != 32 {
        return refuse("IPv6 addresses cannot have a netmask");
    }
    arguments.string(network.print(low_bits(32) & !network.host_mask()))
}

pub(super) fn cidrsubnet(arguments: &Arguments<'_>) -> Outcome {
    let network = Network::read(&arguments.text(0)?)?;
    let (new_bits, number) = (arguments.integer(1)?, arguments.number(2)?);
    let Some(length) = longer(network, new_bits) else {
        return refuse(format!("insufficient address space to extend prefix of {} by {new_bits}", network.length));
    };
    let wanted = number.whole().map(u128::try_from);
    let most = low_bits(length - network.length);
    let Some(Ok(wanted)) = wanted.filter(|wanted| wanted.as_ref().is_ok_and(|wanted| *wanted <= most)) else {
        return refuse(format!("prefix extension of {new_bits} does not accommodate a subnet numbered {number}"));
    };
    let address = network.address | wanted.checked_shl(network.bits - length).unwrap_or_default();
    arguments.string(Network { address, length, ..network }.with_length())
}

fn longer(network: Network, new_bits: i64) -> Option<u32> {
    let length = network.length.checked_add(u32::try_from(new_bits).ok()?)?;
    (length <= network.bits).then_some(length)
}

/// Consecutive networks of the lengths asked for, each on a border of its own size.
pub(super) fn cidrsubnets(arguments: &Arguments<'_>) -> Outcome {
    let network = Network::read(&arguments.text(0)?)?;
    if arguments.nodes.len() > MOST_ELEMENTS {
        return Err(Stop::too_large());
    }
    let last = network.address | network.host_mask();
    let mut subnets = Vec::new();
    let mut next = Some(network.address);
    for index in 1..arguments.nodes.len() {
        let new_bits = arguments.integer(index)?;
        if new_bits < 1 {
            return refuse("must extend prefix by at least one bit");
        }
        let Some(length) = longer(network, new_bits) else {
            return refuse(format!("would extend prefix to more than {} bits, which is too long", network.bits));
        };
        let mask = low_bits(network.bits - length);
        let address = next.and_then(|next| next.checked_add(mask)).map(|next| next & !mask);
        let Some(address) = address.filter(|address| address | mask <= last) else {
            return refuse("not enough remaining address space for a subnet with the given prefix");
        };
        subnets.push(Network { address, length, ..network }.with_length());
        next = (address | mask).checked_add(1);
    }
    arguments.strings(subnets)
}

/// Whether a network holds an address or a whole other network.
pub(super) fn cidrcontains(arguments: &Arguments<'_>) -> Outcome {
    let network = Network::read(&arguments.text(0)?)?;
    let text = arguments.text(1)?;
    let inner = match text.parse::<IpAddr>() {
        Ok(address) => {
            let bits = if address.is_ipv4() { 32 } else { 128 };
            let (address, _) = address_of(&text).unwrap_or_default();
            Network { address, length: bits, bits }
        }
        Err(_) => Network::read(&text)?,
    };
    if inner.bits != network.bits {
        return refuse("address family mismatch");
    }
    let same = inner.address & !network.host_mask() == network.address;
    arguments.boolean(same && inner.length >= network.length)
}
