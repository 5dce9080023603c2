//! Somebody's system that is sent messages, on this machine: it takes them, or misbehaves as it is told to.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::Value;
use standardwebhooks::Webhook;

/// What a receiver does with the next message.
#[derive(Debug, Clone, Copy)]
pub enum Mood {
    Takes,
    /// Answers with the body it was sent.
    Echoes,
    Status(u16),
    /// Leads to itself, under the address that only this machine has.
    LeadsInside,
    HangsUp,
    /// Says nothing, for as long as it is listened to.
    Silent,
    /// Says a word now and then, and never comes to the end of its headers.
    Drips,
    /// The same after 200 and the headers.
    TakesAndDrips,
}

/// A message as it came in.
#[derive(Debug, Clone, Default)]
pub struct Message {
    pub id: String,
    pub timestamp: i64,
    pub signatures: String,
    pub body: String,
}

impl Message {
    /// The `type` of its body.
    pub fn kind(&self) -> String {
        self.read()["type"].as_str().unwrap_or_default().to_owned()
    }

    /// The body; `null` if it is no JSON.
    pub fn read(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    /// Whether one of its signatures was made with this secret.
    pub fn is_signed_by(&self, secret: &str) -> bool {
        let signed = Webhook::new(secret)
            .and_then(|by| by.sign(&self.id, self.timestamp, self.body.as_bytes()));
        signed.is_ok_and(|signed| self.signatures.split(' ').any(|one| one == signed))
    }
}

/// A receiver. It takes what it is sent, unless it is told to do something else next.
pub struct Receiver {
    pub address: SocketAddr,
    shared: Shared,
}

#[derive(Clone, Default)]
struct Shared {
    moods: Arc<Mutex<VecDeque<Mood>>>,
    messages: Arc<Mutex<Vec<Message>>>,
    /// By what it proves who it is; none where it speaks in clear.
    proof: Arc<Mutex<Option<Arc<ServerConfig>>>>,
}

impl Receiver {
    /// # Panics
    ///
    /// If this machine has no port left.
    #[expect(clippy::expect_used, reason = "there is nothing to test then")]
    pub fn begin() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let shared = Shared::default();
        let of = shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                of.meet(stream, address);
            }
        });
        Self { address, shared }
    }

    /// From now on it speaks TLS, and shows this certificate.
    pub fn proves_by(&self, proof: ServerConfig) {
        *held(&self.shared.proof) = Some(Arc::new(proof));
    }

    /// What it does with the next messages.
    pub fn will(&self, moods: &[Mood]) {
        held(&self.shared.moods).extend(moods);
    }

    /// What has come in since this was last asked.
    pub fn take(&self) -> Vec<Message> {
        std::mem::take(&mut *held(&self.shared.messages))
    }
}

impl Shared {
    fn meet(&self, stream: TcpStream, address: SocketAddr) {
        let proof = held(&self.proof).clone();
        match proof.map(ServerConnection::new) {
            None => self.answer(stream, address),
            Some(Ok(session)) => self.answer(StreamOwned::new(session, stream), address),
            Some(Err(_)) => {}
        }
    }

    fn answer(&self, stream: impl Read + Write + Send + 'static, address: SocketAddr) {
        let mut stream = BufReader::new(stream);
        // None where whoever spoke was cut off before the end.
        let Some(message) = read_message(&mut stream) else { return };
        let mut stream = stream.into_inner();
        let (head, body) = match held(&self.moods).pop_front().unwrap_or(Mood::Takes) {
            Mood::HangsUp => return,
            Mood::Silent => return drip(stream, ""),
            Mood::Drips => return drip(stream, "HTTP/1.1 200 OK\r\n"),
            Mood::TakesAndDrips => {
                held(&self.messages).push(message);
                return drip(stream, "HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n");
            }
            Mood::Takes => ("204 No Content".to_owned(), String::new()),
            Mood::Echoes => ("200 OK".to_owned(), message.body.clone()),
            Mood::Status(status) => (format!("{status} Whatever"), String::new()),
            Mood::LeadsInside => {
                (format!("307 There\r\nlocation: http://{address}/inside"), String::new())
            }
        };
        held(&self.messages).push(message);
        let length = body.len();
        let close = format!("content-length: {length}\r\nconnection: close");
        let _: std::io::Result<()> = write!(stream, "HTTP/1.1 {head}\r\n{close}\r\n\r\n{body}");
    }
}

/// Says something, and then a letter now and then until nobody listens; others are met meanwhile. Who begins with nothing says
/// nothing.
fn drip(mut stream: impl Write + Send + 'static, begin: &'static str) {
    std::thread::spawn(move || {
        let mut next: &[u8] = begin.as_bytes();
        while stream.write_all(next).and_then(|()| stream.flush()).is_ok() {
            std::thread::sleep(Duration::from_millis(20));
            next = if begin.is_empty() { b"" } else { b"x" };
            if begin.is_empty() {
                // Nothing can be said to notice by that nobody is there any more.
                std::thread::sleep(Duration::from_secs(5));
                break;
            }
        }
    });
}

fn read_message(stream: &mut impl BufRead) -> Option<Message> {
    let (mut message, mut length) = (Message::default(), 0);
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).ok()?;
        let line = line.strip_suffix("\r\n")?;
        if line.is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(": ") else { continue };
        match name.to_ascii_lowercase().as_str() {
            "webhook-id" => value.clone_into(&mut message.id),
            "webhook-timestamp" => message.timestamp = value.parse().ok()?,
            "webhook-signature" => value.clone_into(&mut message.signatures),
            "content-length" => length = value.parse().ok()?,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    message.body = String::from_utf8(body).ok()?;
    Some(message)
}

/// What is shared between the threads, also after one of them has failed.
pub(crate) fn held<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
