//! A mail server on this machine that keeps what it has taken. It takes its time at every step, so that whoever speaks to it can be
//! interrupted anywhere.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::chaos::Draws;
use crate::receiver::held;

/// A letter that was taken: answered for by a 250 after its last line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Posted {
    /// `Message-ID`.
    pub id: String,
    pub to: String,
    /// Headers and body.
    pub text: String,
}

/// The mail server.
pub struct Postbox {
    pub address: SocketAddr,
    letters: Arc<Mutex<Vec<Posted>>>,
    interrupted: Arc<AtomicUsize>,
}

impl Postbox {
    /// # Panics
    ///
    /// If this machine has no port left.
    #[expect(clippy::expect_used, reason = "there is nothing to test then")]
    pub fn begin() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let letters = Arc::new(Mutex::new(Vec::new()));
        let interrupted = Arc::new(AtomicUsize::new(0));
        let (kept, count) = (Arc::clone(&letters), Arc::clone(&interrupted));
        std::thread::spawn(move || {
            for (seed, stream) in (0..).zip(listener.incoming().flatten()) {
                let (kept, count) = (Arc::clone(&kept), Arc::clone(&count));
                std::thread::spawn(move || {
                    let is_over = Dialogue::with(stream, seed).and_then(|mut it| it.run(&kept));
                    count.fetch_add(usize::from(is_over.is_none()), Ordering::SeqCst);
                });
            }
        });
        Self { address, letters, interrupted }
    }

    /// Everything that was taken.
    pub fn letters(&self) -> Vec<Posted> {
        held(&self.letters).clone()
    }

    /// How often somebody was gone before the end of a dialogue.
    pub fn interrupted(&self) -> usize {
        self.interrupted.load(Ordering::SeqCst)
    }
}

struct Dialogue {
    lines: BufReader<TcpStream>,
    out: TcpStream,
    draws: Draws,
}

impl Dialogue {
    fn with(stream: TcpStream, seed: u64) -> Option<Self> {
        stream.set_nodelay(true).ok()?;
        let lines = BufReader::new(stream.try_clone().ok()?);
        Some(Self { lines, out: stream, draws: Draws(seed) })
    }

    /// None where the other side was gone before it said goodbye.
    fn run(&mut self, kept: &Mutex<Vec<Posted>>) -> Option<()> {
        let mut letter = Posted::default();
        self.say("220 postbox")?;
        loop {
            let line = self.hear()?;
            let verb = line.get(..4).unwrap_or(&line).to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => self.say("250-postbox\r\n250 8BITMIME")?,
                "RCPT" => {
                    line.split(['<', '>']).nth(1)?.clone_into(&mut letter.to);
                    self.say("250 known")?;
                }
                "DATA" => {
                    self.say("354 go on")?;
                    self.read(&mut letter)?;
                    held(kept).push(std::mem::take(&mut letter));
                    // Here it has the letter, and whoever sent it does not know yet.
                    self.say("250 taken")?;
                }
                "QUIT" => return self.say("221 goodbye"),
                _ => self.say("250 well")?,
            }
        }
    }

    fn read(&mut self, letter: &mut Posted) -> Option<()> {
        loop {
            let line = self.hear()?;
            if line == "." {
                return Some(());
            }
            if let Some(id) = line.strip_prefix("Message-ID: ") {
                id.clone_into(&mut letter.id);
            }
            letter.text += line.strip_prefix('.').unwrap_or(&line);
            letter.text.push('\n');
        }
    }

    fn hear(&mut self) -> Option<String> {
        let mut line = String::new();
        self.lines.read_line(&mut line).ok()?;
        line.strip_suffix("\r\n").map(str::to_owned)
    }

    fn say(&mut self, line: &str) -> Option<()> {
        std::thread::sleep(Duration::from_micros(self.draws.next() % 3_000));
        self.out.write_all(format!("{line}\r\n").as_bytes()).ok()
    }
}
