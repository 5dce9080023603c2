//! A crowd of clients on kept-alive connections, each asking again as soon as it was answered.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;

/// What a crowd of clients saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// Answers of status 200.
    pub answers: u64,
    /// Anything else.
    pub failures: u64,
    pub took: Duration,
    /// How long each answer took, in microseconds, ascending.
    pub micros: Vec<u32>,
}

impl Seen {
    /// Answers a second.
    #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
    pub fn rate(&self) -> f64 {
        self.answers as f64 / self.took.as_secs_f64()
    }

    /// The time below which `percent` of the answers stayed, in milliseconds.
    pub fn percentile(&self, percent: usize) -> f64 {
        let at = (self.micros.len() * percent / 100).min(self.micros.len().saturating_sub(1));
        self.micros.get(at).map_or(0.0, |&micros| f64::from(micros) / 1000.0)
    }
}

/// Asks for random ones of `paths` over so many connections for so long.
pub async fn crowd(
    server: SocketAddr,
    paths: &Arc<[String]>,
    connections: usize,
    lasting: Duration,
) -> io::Result<Seen> {
    let begun = Instant::now();
    let clients: Vec<_> = (0..connections)
        .map(|nth| tokio::spawn(client(server, Arc::clone(paths), nth, begun + lasting)))
        .collect();
    gather(clients, begun).await
}

/// What one client saw: failures, and how long each answer took, in microseconds.
type Each = (u64, Vec<u32>);

/// What all clients saw together.
async fn gather(clients: Vec<JoinHandle<io::Result<Each>>>, begun: Instant) -> io::Result<Seen> {
    let mut seen = Seen::default();
    for client in clients {
        let (failures, micros) = client.await.map_err(io::Error::other)??;
        seen.failures += failures;
        seen.micros.extend(micros);
    }
    seen.answers = seen.micros.len() as u64;
    seen.took = begun.elapsed();
    seen.micros.sort_unstable();
    Ok(seen)
}

async fn client(
    server: SocketAddr,
    paths: Arc<[String]>,
    nth: usize,
    until: Instant,
) -> io::Result<Each> {
    let mut connection = Connection::open(server).await?;
    let mut random = Random::new(nth as u64 + 1);
    let (mut failures, mut micros) = (0, Vec::new());
    while Instant::now() < until {
        let begun = Instant::now();
        let answer = connection.get(&paths[random.below(paths.len())]).await?;
        if answer.status == 200 {
            micros.push(u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX));
        } else {
            failures += 1;
        }
    }
    Ok((failures, micros))
}

/// Asks for random ones of `paths` at a given pace, whatever the answers take: a delay counts for every question that
/// waited behind it.
pub async fn paced(
    server: SocketAddr,
    paths: &Arc<[String]>,
    (connections, per_second): (usize, u32),
    lasting: Duration,
) -> io::Result<Seen> {
    let begun = Instant::now();
    let each = Duration::from_secs(1) * u32::try_from(connections).unwrap_or(1) / per_second;
    let clients: Vec<_> = (0..connections)
        .map(|nth| {
            let first = begun
                + each * u32::try_from(nth).unwrap_or(0) / u32::try_from(connections).unwrap_or(1);
            tokio::spawn(patient(server, Arc::clone(paths), nth, (first, each), begun + lasting))
        })
        .collect();
    gather(clients, begun).await
}

async fn patient(
    server: SocketAddr,
    paths: Arc<[String]>,
    nth: usize,
    (mut at, each): (Instant, Duration),
    until: Instant,
) -> io::Result<Each> {
    let mut connection = Connection::open(server).await?;
    let mut random = Random::new(nth as u64 + 1);
    let (mut failures, mut micros) = (0, Vec::new());
    while at < until {
        tokio::time::sleep_until(at.into()).await;
        // The timer wakes within a millisecond; what it is late by is not the answer's.
        let begun = Instant::now().min(at + Duration::from_millis(1)).max(at);
        let answer = connection.get(&paths[random.below(paths.len())]).await?;
        if answer.status == 200 {
            micros.push(u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX));
        } else {
            failures += 1;
        }
        at += each;
    }
    Ok((failures, micros))
}

/// An answer: its status, and what it said.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub content_type: String,
    pub body: Vec<u8>,
}

/// One connection, used again and again.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(server: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 << 10) })
    }

    /// Sends a `GET` and reads the whole answer.
    pub async fn get(&mut self, path: &str) -> io::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n");
        self.send(path, &request).await
    }

    /// Asks with further headers, each with its end of line, and a body of JSON.
    pub async fn ask(
        &mut self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> io::Result<Answer> {
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: bench\r\n{headers}Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        self.send(path, &request).await
    }

    async fn send(&mut self, path: &str, request: &str) -> io::Result<Answer> {
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        let head = loop {
            self.fill().await?;
            if let Some(at) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
        };
        let text = String::from_utf8_lossy(&self.buffer[..head]).into_owned();
        let header = |name: &str| {
            let found = text.lines().find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            });
            found.unwrap_or_default()
        };
        let length: usize = header("content-length")
            .parse()
            .map_err(|_| io::Error::other(format!("no length in the answer to {path}")))?;
        while self.buffer.len() < head + length {
            self.fill().await?;
        }
        let status = text.get(9..12).and_then(|code| code.parse().ok()).unwrap_or(0);
        let body = self.buffer[head..head + length].to_vec();
        Ok(Answer { status, content_type: header("content-type"), body })
    }

    async fn fill(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

/// xorshift64*: enough to ask for rows all over a table.
pub struct Random(u64);

impl Random {
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `limit`, which is not zero.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let draw = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16;
        usize::try_from(draw).unwrap_or(0) % limit
    }
}
