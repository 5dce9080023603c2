//! Group commit: one thread writes for everybody, and one flush to disk serves a whole batch.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::{self, JoinHandle, ThreadId},
    time::Duration,
};

use rusqlite::Connection;

use super::carrier::Carrier;
use super::readers::Commits;
use super::sqlite::{self, control};
use crate::{StoreError, tx::Tx};

/// Closures that share one commit at most. More would only make the first of them wait.
const BATCH: usize = 256;
/// Closures that may wait. Beyond that the store is overloaded and says so at once.
const QUEUE: usize = 16_384;
/// Closures after which the journal is carried over beside the writer.
const CARRY_BESIDE: usize = 256;
/// Commits after which the journal is carried over in the next quiet moment, which is so long.
const CARRY_OVER: usize = 64;
const QUIET: Duration = Duration::from_millis(25);

/// A closure on its way through the queue, with the caller it answers to.
pub(crate) trait Job: Send {
    /// Runs the closure; true if its changes are to be kept. Never unwinds.
    fn run(&mut self, tx: Tx<'_>) -> bool;
    /// Tells the caller: `failed` is why a closure that did well was not kept all the same.
    fn answer(self: Box<Self>, failed: Option<StoreError>);
}

/// Work that needs the connection for itself, outside any transaction.
pub(crate) type Alone = Box<dyn FnOnce(&Connection) + Send>;

enum Message {
    Together(Box<dyn Job>),
    Alone(Alone),
}

/// The queue's end that callers hold.
pub(crate) struct Writer {
    queue: Option<Sender<Message>>,
    waiting: Arc<AtomicUsize>,
    thread: Option<JoinHandle<()>>,
    id: ThreadId,
}

impl Writer {
    pub(crate) fn start(path: &Path, commits: Arc<Commits>) -> Result<Self, StoreError> {
        let connection = sqlite::open_writer(path)?;
        let carrier = Carrier::start(path)?;
        let (queue, messages) = channel();
        let waiting = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&waiting);
        let thread = thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || serve((&connection, &carrier), &messages, (&counter, &commits)))
            .map_err(StoreError::unavailable)?;
        let id = thread.thread().id();
        Ok(Self { queue: Some(queue), waiting, thread: Some(thread), id })
    }

    /// Queues a closure. Hands it back if it cannot be queued.
    pub(crate) fn submit(&self, job: Box<dyn Job>) {
        if self.waiting.load(Ordering::Relaxed) >= QUEUE {
            return job.answer(Some(StoreError::Busy));
        }
        self.send(Message::Together(job));
    }

    pub(crate) fn submit_alone(&self, work: Alone) {
        self.send(Message::Alone(work));
    }

    /// Whether the caller is the writer itself, who would wait for itself for ever.
    pub(crate) fn is_current(&self) -> bool {
        thread::current().id() == self.id
    }

    fn send(&self, message: Message) {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let unsent = match &self.queue {
            Some(queue) => queue.send(message).err().map(|error| error.0),
            None => Some(message),
        };
        if let Some(Message::Together(job)) = unsent {
            job.answer(Some(StoreError::unavailable("the writer has stopped")));
        }
    }
}

/// Lets what is queued finish, and the file be closed, before the last handle is gone.
impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.queue.take());
        let own = self.is_current();
        if let Some(thread) = self.thread.take().filter(|_| !own) {
            // It does not unwind; if it did, there is nobody left to tell.
            drop(thread.join());
        }
    }
}

fn serve(
    (connection, carrier): (&Connection, &Carrier),
    messages: &Receiver<Message>,
    (waiting, commits): (&AtomicUsize, &Commits),
) {
    let take = |message: Message| {
        waiting.fetch_sub(1, Ordering::Relaxed);
        message
    };
    let mut next = None;
    let (mut since, mut to_carry) = (0, 0);
    while let Some(message) = next.take().or_else(|| {
        let idle = idle(connection, messages, &mut since);
        idle.or_else(|| messages.recv().ok()).map(take)
    }) {
        match message {
            Message::Together(job) => {
                let more = &mut || messages.try_recv().ok().map(take);
                let (leftover, count) = batch(connection, job, more, commits);
                next = leftover;
                since += 1;
                to_carry += count;
                if to_carry >= CARRY_BESIDE {
                    carrier.wake();
                    to_carry = 0;
                }
            }
            Message::Alone(work) => {
                // A panic here is the caller's loss (its answer never comes), not the writer's.
                drop(catch_unwind(AssertUnwindSafe(|| work(connection))));
                abandon(connection);
                commits.add();
            }
        }
    }
}

/// Carries the journal over in a quiet moment. What does so at a commit finds readers that still hold the state before it, and
/// could go on like that for ever; by now they have moved on.
fn idle(
    connection: &Connection,
    messages: &Receiver<Message>,
    since: &mut usize,
) -> Option<Message> {
    if *since < CARRY_OVER {
        return None;
    }
    match messages.recv_timeout(QUIET) {
        Ok(message) => Some(message),
        Err(RecvTimeoutError::Disconnected) => None,
        Err(RecvTimeoutError::Timeout) => {
            sqlite::carry_over(connection);
            *since = 0;
            None
        }
    }
}

/// Runs `first` and whatever else is waiting in one transaction. Returns a message that was taken
/// from the queue but does not belong into it, and how many closures were run.
fn batch(
    connection: &Connection,
    first: Box<dyn Job>,
    more: &mut dyn FnMut() -> Option<Message>,
    commits: &Commits,
) -> (Option<Message>, usize) {
    let mut leftover = None;
    let mut jobs = Vec::new();
    let mut next = Some(first);
    let mut outcome = control(connection, "BEGIN IMMEDIATE");
    while outcome.is_ok()
        && let Some(mut job) = next.take()
    {
        outcome = in_savepoint(connection, &mut *job);
        jobs.push(job);
        if jobs.len() < BATCH {
            match more() {
                Some(Message::Together(job)) => next = Some(job),
                other => leftover = other,
            }
        }
    }
    let outcome = outcome.and_then(|()| control(connection, "COMMIT"));
    if outcome.is_err() {
        abandon(connection);
    }
    commits.add();
    let (failed, count) = (outcome.err(), jobs.len());
    // Whoever was taken from the queue but not run shares the fate of the rest.
    for job in jobs.into_iter().chain(next) {
        job.answer(failed.as_ref().map(StoreError::again));
    }
    (leftover, count)
}

/// Runs one closure so that its failure is its own. An error means the whole batch is lost.
fn in_savepoint(connection: &Connection, job: &mut dyn Job) -> Result<(), StoreError> {
    control(connection, "SAVEPOINT job")?;
    let keep = job.run(Tx::sqlite(connection));
    if connection.is_autocommit() {
        // On a full disk or an IO error the engine may give up the transaction by itself.
        return Err(StoreError::unavailable("the engine gave up the transaction"));
    }
    if !keep {
        control(connection, "ROLLBACK TO job")?;
    }
    control(connection, "RELEASE job")
}

/// Leaves no transaction open, whatever happened.
fn abandon(connection: &Connection) {
    if !connection.is_autocommit()
        && let Err(error) = control(connection, "ROLLBACK")
    {
        tracing::error!(%error, "a transaction could not be rolled back");
    }
}
