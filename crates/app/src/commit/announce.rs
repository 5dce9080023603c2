//! 事件: what happened, for the systems of whom it concerns.

use anbei_domain::connection::Party;
use anbei_domain::time::Timestamp;
use anbei_store::write::event::NewEvent;
use anbei_store::{StoreError, Tx, read, write};
use serde_json::{Value, json};

use crate::App;

/// Leaves an event for a party's systems, in the transaction of what happened; nothing where nobody would hear it.
///
/// `about` is the kind of thing and its identifier; `page` is where a person reads of it.
pub(super) fn leave(
    app: &App,
    tx: &mut Tx,
    (party, (noun, id)): (&Party, (&str, &str)),
    (code, facts): (&str, &Value),
    page: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let party = party.to_string();
    if !read::event::is_heard(tx, &party, now)? {
        return Ok(());
    }
    let kind = format!("{noun}.{code}");
    let about = if id.is_empty() { party.clone() } else { format!("{noun}/{id}") };
    let event_id = format!("evt_{}", app.fresh_id(now));
    let event = NewEvent { id: &event_id, party: &party, about: &about, kind: &kind, at: now };
    write::event::insert(tx, &event, |place| {
        let url = format!("{}{page}", app.config().public_url);
        let data = json!({
            "about": noun, "id": id, "sequence": place, "facts": told(facts), "url": url,
        });
        json!({ "type": kind, "timestamp": now.to_string(), "data": data }).to_string()
    })
}

/// Facts that say something.
fn told(facts: &Value) -> Value {
    let Some(facts) = facts.as_object() else { return Value::Null };
    let is_said = |fact: &Value| !matches!(fact, Value::String(text) if text.is_empty());
    facts.iter().filter(|(_, fact)| is_said(fact)).map(|(k, v)| (k.clone(), v.clone())).collect()
}
