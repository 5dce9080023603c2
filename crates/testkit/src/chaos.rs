//! A network between two that loses, cuts and delays; for one seed always in the same order.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// A proxy that misbehaves until it is calmed.
pub struct Chaos {
    pub address: SocketAddr,
    is_calm: Arc<AtomicBool>,
    faults: Arc<AtomicUsize>,
}

/// What becomes of one connection.
#[derive(Debug, Clone, Copy)]
enum Fault {
    None,
    /// Cut before anything was said.
    Refused,
    /// What is asked is cut after so many bytes.
    RequestCut(usize),
    /// What is answered is cut after so many bytes: it has arrived, and the sender does not know.
    AnswerCut(usize),
    /// A few bytes at a time, both ways.
    Drips,
    /// Taken, and never carried on.
    Swallowed,
}

impl Fault {
    fn of(draw: u64) -> Self {
        let most = |limit: u64| usize::try_from((draw >> 8) % limit).unwrap_or(0);
        match draw % 10 {
            0 => Self::Refused,
            1 | 2 => Self::RequestCut(most(700)),
            3 | 4 => Self::AnswerCut(most(20)),
            5 => Self::Swallowed,
            6 | 7 => Self::Drips,
            _ => Self::None,
        }
    }

    const fn loses(self) -> bool {
        !matches!(self, Self::None | Self::Drips)
    }
}

impl Chaos {
    /// Carries connections to `there`.
    ///
    /// # Panics
    ///
    /// If this machine has no port left.
    #[expect(clippy::expect_used, reason = "there is nothing to test then")]
    pub fn before(there: SocketAddr, seed: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let (is_calm, faults) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let (calm, count) = (Arc::clone(&is_calm), Arc::clone(&faults));
        std::thread::spawn(move || {
            let mut draws = Draws(seed);
            for stream in listener.incoming().flatten() {
                let drawn = Fault::of(draws.next());
                let fault = if calm.load(Ordering::SeqCst) { Fault::None } else { drawn };
                count.fetch_add(usize::from(fault.loses()), Ordering::SeqCst);
                std::thread::spawn(move || carry(stream, there, fault));
            }
        });
        Self { address, is_calm, faults }
    }

    /// From now on everything is carried as it is.
    pub fn calm(&self) {
        self.is_calm.store(true, Ordering::SeqCst);
    }

    /// Connections that were lost on purpose.
    pub fn faults(&self) -> usize {
        self.faults.load(Ordering::SeqCst)
    }
}

/// `SplitMix64`: numbers that look drawn, the same ones for the same seed.
pub(crate) struct Draws(pub u64);

impl Draws {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

fn carry(mut here: TcpStream, there: SocketAddr, fault: Fault) {
    match fault {
        Fault::Refused => return,
        Fault::Swallowed => {
            // Until whoever speaks gives up.
            let _: std::io::Result<u64> = std::io::copy(&mut here, &mut std::io::sink());
            return;
        }
        _ => {}
    }
    let Ok(there) = TcpStream::connect(there) else { return };
    let Ok((from, to)) = here.try_clone().and_then(|from| Ok((from, there.try_clone()?))) else {
        return;
    };
    let limit = |of: Option<usize>| of.unwrap_or(usize::MAX);
    let (asked, answered) = match fault {
        Fault::RequestCut(most) => (Some(most), None),
        Fault::AnswerCut(most) => (None, Some(most)),
        _ => (None, None),
    };
    let drips = matches!(fault, Fault::Drips);
    let asking = std::thread::spawn(move || pour(from, to, limit(asked), drips));
    pour(there, here, limit(answered), drips);
    let _: std::thread::Result<()> = asking.join();
}

/// Carries what is said one way, up to so many bytes; then both are cut off.
fn pour(mut from: TcpStream, mut to: TcpStream, most: usize, drips: bool) {
    let (mut left, mut piece) = (most, [0; 4096]);
    loop {
        let room = piece.len().min(if drips { 40 } else { usize::MAX }).min(left);
        match from.read(&mut piece[..room]) {
            Ok(count) if count > 0 && to.write_all(&piece[..count]).is_ok() => {
                left -= count;
                if drips {
                    std::thread::sleep(Duration::from_millis(1));
                }
            }
            _ if left == 0 => {
                let _: [std::io::Result<()>; 2] =
                    [from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both)];
                return;
            }
            _ => {
                let _: std::io::Result<()> = to.shutdown(Shutdown::Write);
                return;
            }
        }
    }
}
