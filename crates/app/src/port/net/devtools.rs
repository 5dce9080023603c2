//! A browser's remote control, spoken over a pipe that only its parent holds: messages of JSON, each ended by a zero byte.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// A browser under remote control; it ends with this.
pub(super) struct Remote {
    child: Child,
    to: ChildStdin,
    said: Receiver<Value>,
    until: Instant,
    /// The page that is spoken of, once there is one.
    session: Option<String>,
    calls: u64,
}

/// A picture of noise, at its largest, in the letters of base64.
const MOST_BYTES: u64 = 24 << 20;
/// Messages that wait to be read.
const MOST_WAITING: usize = 16;
/// How long a browser may take to put its things away.
const FAREWELL: Duration = Duration::from_secs(2);

impl Remote {
    /// Starts a browser. It finds its pipe where it looks for one, and what else it says is thrown away.
    pub fn start(chromium: &Command, until: Instant) -> io::Result<Self> {
        let mut child = Command::new("/bin/sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null"])
            .arg(chromium.get_program())
            .args(chromium.get_args())
            .arg("--remote-debugging-pipe")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let pipe = || io::Error::other("the browser was started without a pipe");
        let (to, out) = child.stdin.take().zip(child.stdout.take()).ok_or_else(pipe)?;
        let (told, said) = sync_channel(MOST_WAITING);
        thread::spawn(move || listen(out, &told));
        Ok(Self { child, to, said, until, session: None, calls: 0 })
    }

    /// Opens a page, of which everything is said from now on. Nothing that it offers is put on the disk.
    pub fn open_page(&mut self) -> Option<()> {
        self.call("Browser.setDownloadBehavior", &json!({ "behavior": "deny" }))?;
        let target = self.call("Target.createTarget", &json!({ "url": "about:blank" }))?;
        let target = json!({ "targetId": target["targetId"], "flatten": true });
        let session = self.call("Target.attachToTarget", &target)?;
        self.session = Some(session["sessionId"].as_str()?.to_owned());
        self.call("Page.enable", &json!({})).map(drop)
    }

    /// Asks for something; what is answered, unless it is an error, or too late.
    pub fn call(&mut self, method: &str, params: &Value) -> Option<Value> {
        let call = self.send(method, params).ok()?;
        let mut answer = self.receive(|said| said["id"] == call)?;
        answer.get_mut("result").map(Value::take)
    }

    /// Asks for something that has come about when the browser tells of an event.
    pub fn call_until(&mut self, event: &str, method: &str, params: &Value) -> Option<()> {
        let call = self.send(method, params).ok()?;
        let is_over = |said: &Value| said["method"] == event || is_error(said, call);
        self.receive(is_over).filter(|said| !is_error(said, call)).map(drop)
    }

    fn send(&mut self, method: &str, params: &Value) -> io::Result<u64> {
        self.calls += 1;
        let mut message = json!({ "id": self.calls, "method": method, "params": params });
        if let Some(session) = &self.session {
            message["sessionId"] = session.as_str().into();
        }
        self.to.write_all(format!("{message}\0").as_bytes())?;
        Ok(self.calls)
    }

    /// The next message that is waited for. A page that asks its visitor something is told no, or it would wait.
    fn receive(&mut self, is_it: impl Fn(&Value) -> bool) -> Option<Value> {
        loop {
            let left = self.until.saturating_duration_since(Instant::now());
            let said = self.said.recv_timeout(left).ok()?;
            if is_it(&said) {
                return Some(said);
            }
            if said["method"] == "Page.javascriptDialogOpening" {
                self.send("Page.handleJavaScriptDialog", &json!({ "accept": false })).ok()?;
            }
        }
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        self.session = None;
        let is_told = self.send("Browser.close", &json!({})).is_ok();
        let until = Instant::now() + FAREWELL;
        while is_told && Instant::now() < until {
            match self.child.try_wait() {
                Ok(None) => thread::sleep(Duration::from_millis(20)),
                _ => return,
            }
        }
        let ended = self.child.kill().and_then(|()| self.child.wait());
        if let Err(error) = ended {
            tracing::warn!(%error, "a browser cannot be ended");
        }
    }
}

fn is_error(said: &Value, call: u64) -> bool {
    said["id"] == call && said.get("error").is_some()
}

/// Passes messages on, until one is none, or nobody listens.
fn listen(out: ChildStdout, told: &SyncSender<Value>) {
    let mut out = BufReader::new(out);
    loop {
        let mut message = Vec::new();
        let read = out.by_ref().take(MOST_BYTES).read_until(0, &mut message);
        if read.is_err() || message.pop() != Some(0) {
            return;
        }
        let Ok(message) = serde_json::from_slice(&message) else { return };
        if told.send(message).is_err() {
            return;
        }
    }
}
