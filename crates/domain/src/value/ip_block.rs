//! Blocks of addresses that nobody on the internet can be reached at.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::Flaw;

const fn v4(a: u8, b: u8, c: u8, d: u8) -> u32 {
    Ipv4Addr::new(a, b, c, d).to_bits()
}

/// First and last address, and the flaw of an address between them (IANA special-purpose address registry).
///
/// Documentation addresses (RFC 5737) are absent on purpose: guides and demos need addresses that are nobody's.
static BLOCKS_V4: [(u32, u32, Flaw); 11] = [
    (v4(0, 0, 0, 0), v4(0, 255, 255, 255), Flaw::new("ip-reserved")),
    (v4(10, 0, 0, 0), v4(10, 255, 255, 255), Flaw::new("ip-private")),
    (v4(100, 64, 0, 0), v4(100, 127, 255, 255), Flaw::new("ip-private")),
    (v4(127, 0, 0, 0), v4(127, 255, 255, 255), Flaw::new("ip-loopback")),
    (v4(169, 254, 0, 0), v4(169, 254, 255, 255), Flaw::new("ip-link-local")),
    (v4(172, 16, 0, 0), v4(172, 31, 255, 255), Flaw::new("ip-private")),
    (v4(192, 0, 0, 0), v4(192, 0, 0, 255), Flaw::new("ip-reserved")),
    (v4(192, 168, 0, 0), v4(192, 168, 255, 255), Flaw::new("ip-private")),
    (v4(198, 18, 0, 0), v4(198, 19, 255, 255), Flaw::new("ip-reserved")),
    (v4(224, 0, 0, 0), v4(239, 255, 255, 255), Flaw::new("ip-multicast")),
    (v4(240, 0, 0, 0), v4(255, 255, 255, 255), Flaw::new("ip-reserved")),
];

const fn v6(head: u128, bits: u32) -> (u128, u128) {
    let first = head << 112;
    (first, first | (u128::MAX >> bits))
}

/// The same for IPv6; what lies outside `2000::/3` and is not named here is reserved.
static BLOCKS_V6: [((u128, u128), Flaw); 4] = [
    ((1, 1), Flaw::new("ip-loopback")),
    (v6(0xFC00, 7), Flaw::new("ip-private")),
    (v6(0xFE80, 10), Flaw::new("ip-link-local")),
    (v6(0xFF00, 8), Flaw::new("ip-multicast")),
];

/// All that is routed on the internet.
const GLOBAL_UNICAST: (u128, u128) = v6(0x2000, 3);

/// Refuses a range of which any address is not public.
pub(super) fn all_public_v4(first: Ipv4Addr, last: Ipv4Addr) -> Result<(), Flaw> {
    let (first, last) = (first.to_bits(), last.to_bits());
    match BLOCKS_V4.iter().find(|(from, to, _)| first <= *to && last >= *from) {
        Some((from, _, flaw)) => {
            let address = Ipv4Addr::from(first.max(*from));
            Err(flaw.clone().with("address", address.to_string()))
        }
        None => Ok(()),
    }
}

/// Refuses a range of which any address is not public.
pub(super) fn all_public_v6(first: Ipv6Addr, last: Ipv6Addr) -> Result<(), Flaw> {
    let (from, to) = (first.to_bits(), last.to_bits());
    if from >= GLOBAL_UNICAST.0 && to <= GLOBAL_UNICAST.1 {
        return Ok(());
    }
    let named = BLOCKS_V6.iter().find(|(block, _)| from <= block.1 && to >= block.0);
    let flaw = named.map_or(Flaw::new("ip-reserved"), |(_, flaw)| flaw.clone());
    Err(flaw.with("address", first.to_string()))
}
