//! A crowd of clients on kept-alive connections, each asking again as soon as it was answered.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use httparse::{Response, Status};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

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

    /// Takes in what was seen at another time.
    pub fn add(&mut self, other: Self) {
        self.answers += other.answers;
        self.failures += other.failures;
        self.took += other.took;
        self.micros.extend(other.micros);
        self.micros.sort_unstable();
    }

    /// The time below which `percent` of the answers stayed, in milliseconds.
    pub fn percentile(&self, percent: usize) -> f64 {
        let at = (self.micros.len() * percent / 100).min(self.micros.len().saturating_sub(1));
        self.micros.get(at).map_or(0.0, |&micros| f64::from(micros) / 1000.0)
    }
}

/// Asks for random ones of `paths` over so many connections for so long.
pub fn crowd(
    server: SocketAddr,
    paths: &Arc<[String]>,
    connections: usize,
    lasting: Duration,
) -> io::Result<Seen> {
    let until = Instant::now() + lasting;
    let paths = || Arc::clone(paths);
    gather(connections, |nth| client(server, paths(), nth, until))
}

/// What one client saw: failures, and how long each answer took, in microseconds.
type Each = (u64, Vec<u32>);

/// Lets clients ask, and puts together what they saw. Each core has a thread that waits for connections of its own alone: a
/// crowd that hands them from one thread to another keeps whom it measures waiting.
fn gather<F>(clients: usize, client: impl Fn(usize) -> F + Sync) -> io::Result<Seen>
where
    F: Future<Output = io::Result<Each>> + Send + 'static,
{
    let begun = Instant::now();
    let threads = std::thread::available_parallelism()?.get();
    let part = |thread: usize| -> io::Result<Vec<Each>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let part = (thread..clients).step_by(threads).map(|nth| tokio::spawn(client(nth)));
            let mut seen = Vec::new();
            for client in part.collect::<Vec<_>>() {
                seen.push(client.await.map_err(io::Error::other)??);
            }
            Ok(seen)
        })
    };
    let parts: io::Result<Vec<_>> = std::thread::scope(|scope| {
        let part = &part;
        let asking: Vec<_> = (0..threads).map(|nth| scope.spawn(move || part(nth))).collect();
        let fell = |_| io::Error::other("a thread of the crowd fell over");
        asking.into_iter().map(|thread| thread.join().map_err(fell)?).collect()
    });
    let mut seen = Seen { took: begun.elapsed(), ..Seen::default() };
    for (failures, micros) in parts?.into_iter().flatten() {
        seen.failures += failures;
        seen.micros.extend(micros);
    }
    seen.answers = seen.micros.len() as u64;
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
pub fn paced(
    server: SocketAddr,
    paths: &Arc<[String]>,
    (connections, per_second): (usize, u32),
    lasting: Duration,
) -> io::Result<Seen> {
    let begun = Instant::now();
    let each = Duration::from_secs(1) * u32::try_from(connections).unwrap_or(1) / per_second;
    let apart = each / u32::try_from(connections).unwrap_or(1);
    gather(connections, |nth| {
        let first = begun + apart * u32::try_from(nth).unwrap_or(0);
        patient(server, Arc::clone(paths), nth, (first, each), begun + lasting)
    })
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
pub struct Answer<'a> {
    pub status: u16,
    head: &'a [u8],
    pub body: &'a [u8],
}

impl<'a> Answer<'a> {
    /// What it says it is.
    pub fn content_type(&self) -> &'a str {
        let mut headers = HEADERS;
        let mut answer = Response::new(&mut headers);
        let found = answer.parse(self.head).map(|_| header(&answer, "content-type"));
        found.ok().and_then(|value| std::str::from_utf8(value).ok()).unwrap_or_default()
    }
}

/// One connection, used again and again. It does no more than it must: what a client spends is taken from the server on the
/// same machine.
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
    pub async fn get(&mut self, path: &str) -> io::Result<Answer<'_>> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n");
        self.send(&request).await
    }

    /// Asks with further headers, each with its end of line, and a body of JSON.
    pub async fn ask(
        &mut self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> io::Result<Answer<'_>> {
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: bench\r\n{headers}Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        self.send(&request).await
    }

    async fn send(&mut self, request: &str) -> io::Result<Answer<'_>> {
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        let (status, head) = loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            match read(&self.buffer)? {
                Some((status, head, length)) if self.buffer.len() >= head + length => {
                    break (status, head);
                }
                _ => {}
            }
        };
        let (head, body) = self.buffer.split_at(head);
        Ok(Answer { status, head, body })
    }
}

const HEADERS: [httparse::Header<'static>; 32] = [httparse::EMPTY_HEADER; 32];

/// The status of an answer, how long its head is and how long its body will be; nothing while the head is not all there.
fn read(buffer: &[u8]) -> io::Result<Option<(u16, usize, usize)>> {
    let mut headers = HEADERS;
    let mut answer = Response::new(&mut headers);
    let Status::Complete(head) = answer.parse(buffer).map_err(io::Error::other)? else {
        return Ok(None);
    };
    let length = std::str::from_utf8(header(&answer, "content-length")).unwrap_or_default();
    let length = length.parse().map_err(|_| io::Error::other("an answer without a length"))?;
    Ok(Some((answer.code.unwrap_or(0), head, length)))
}

fn header<'a>(answer: &Response<'_, 'a>, name: &str) -> &'a [u8] {
    let found = answer.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
    found.map_or(&[][..], |header| header.value)
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
