## Systems that are connected: keys, receivers, events to fetch
connection-title = Connected systems
connection-lead = Let your own systems hear what becomes of your filings, or ask at any time.
provider-tab-connections = Connected systems
connection-act = What can be done

connection-keys = API keys
connection-keys-text = Your system sends its key in the Authorization header. A key is shown once, when it is made. End those that are no longer used.
connection-keys-none = There is no key yet.
connection-make-key = Make a key
connection-used = Last used
connection-ends = Good until
connection-never = Never
connection-renew = Replace
connection-end = End
connection-key-ended = The key was ended
connection-key-made = The key was made
    .label = Key
    .text = Copy it now and keep it safe: it cannot be seen again after you leave this page. A key that was replaced ends after 24 hours.
account-name = Name of the key
    .hint = Which system uses it, such as “operations”.
account-scopes = What it opens
    .hint = Only what is needed.
account-scopes-events = Events
    .hint = Fetch events and acknowledge them.
account-scopes-filings = Filings
    .hint = See how this account’s filings stand.
account-days = Good for
account-days-30 = 30 days
account-days-90 = 90 days
account-days-365 = 365 days

connection-receivers = Webhooks
connection-receivers-text = When something happens, the event is sent to your address, signed as Standard Webhooks lays down. Events about the same matter arrive in their order. An event may arrive more than once: tell by its webhook-id.
connection-receivers-none = There is no address yet.
connection-add-receiver = Add an address
connection-receiver = Webhook
connection-receiver-deleted = The address was deleted
account-url = Address
    .hint = Begins with https:// and can be reached from the internet.
connection-secret-made = The signing secret was made
    .label = Signing secret
    .text = Your system checks signatures with it. Copy it now and keep it safe: it cannot be seen again after you leave this page. A secret that was replaced goes on signing for 24 hours.
connection-verify = Verify the address
connection-test = Send a test message
connection-pause = Pause
connection-resume = Resume
connection-renew-secret = Replace the signing secret
connection-delete = Delete the webhook
    .confirm = Events are no longer sent to this address. Messages that have not arrived yet and the log are deleted with it, and cannot be restored.
connection-verified = The address has answered
connection-sent-again = It will be sent again
connection-former = The secret before signs as well until { $until }.
connection-log = Deliveries
connection-log-none = Nothing has been sent yet.
connection-log-text = The last 100 are listed; they are kept for 30 days.
connection-next = Next try: { $at }
connection-again = Send again
connection-try = { $at }: { $outcome }, status { $status }, { $ms } ms

connection-fetch = Fetching events
connection-fetch-text = Nothing is missed without an address: ask GET /api/v1/events with a key that opens events, and confirm what you have taken with POST /api/v1/events/acknowledge. What is not confirmed is given again, for 30 days.
connection-waiting = Events not confirmed yet: { $count }.

webhook-state-unverified = Not verified
    .lead = A test message is sent; your system must give back its challenge in the body of the answer. No events are sent before.
webhook-state-active = Active
    .lead = Events are sent as they happen.
webhook-state-paused = Paused
    .lead = Events are kept meanwhile, and sent in their order once this is resumed.
delivery-state-waiting = Waiting
delivery-state-done = Arrived
delivery-state-given-up = Given up

webhook-outcome-arrived = Arrived
    .why = The address has answered.
webhook-outcome-gone = Gone
    .why = The address answered 410: it does not exist any more.
webhook-outcome-redirected = Redirected
    .why = The address leads elsewhere. Redirects are not followed: give the final address.
webhook-outcome-refused = Not accepted
    .why = The address did not answer with 2xx, or its answer did not hold the challenge.
webhook-outcome-silent = No answer
    .why = The address did not answer completely within 10 seconds, or its name does not resolve.
webhook-outcome-untrusted = Certificate not trusted
    .why = The HTTPS certificate of the address is not trusted.
webhook-outcome-inside = Not a public address
    .why = The name leads to an address that is not public; it is not connected to.
webhook-outcome-plain = Not encrypted
    .why = On the internet only https:// addresses can be used.

flaw-key-name = Give the key a name, in one line.
flaw-key-scopes = Choose at least one thing that it opens.
flaw-key-days = Choose for how long it is good.
flaw-key-too-many = There can be { $most } keys at once. End one that is no longer used.
flaw-webhook-url = Give the whole address, such as https://hooks.example.com/anbei.
flaw-webhook-url-host = Use a domain name, not an IP address or a local name.
flaw-webhook-url-parts = Leave out user name, password and what follows #.
flaw-webhook-plain = Use an address that begins with https://. What goes over http:// can be read by others.
flaw-webhook-twice = This address is there already.
flaw-webhook-too-many = There can be { $most } addresses.

problem-key-missing = Send your key in the Authorization header: Bearer anbei_….
problem-key-wrong = The key is not valid, has ended or was taken back.
problem-key-scope = This key does not open { $scope }.
problem-events-limit = limit must be a whole number from 1 to { $most }.
problem-events-ids = The body must be JSON: ids is a list of 1 to 100 event ids.

notice-receiver-paused = Events are no longer sent
    .body = { $title } could not take events, so they are no longer sent there. They are kept, and sent when you resume.
    .subject = Events are no longer sent to your address
    .mail =
        Hello,

        { $title } could not take events for several days, so they are no longer sent there.
        Events are kept for 30 days. They are sent in their order when you resume, and can be fetched meanwhile.

        See the deliveries: { $url }
