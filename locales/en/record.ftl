# Records: what happens to them, why, and what the public sees.

## What happens: entry-action-{name}; .done stands in the history
entry-action-register = Register
    .done = Registered
entry-action-change = Change
    .done = Changed
entry-action-move = Move
    .done = Moved to another organ under a new number
entry-action-transfer = Transfer
    .done = Transferred to another subject
entry-action-claim = Claim
    .done = Claimed by its subject
entry-action-cancel = Cancel
    .done = Cancelled
entry-action-suspend = Suspend
    .done = Suspended
entry-action-restore = Restore
    .done = Restored
entry-action-revoke = Revoke
    .done = Revoked
entry-action-reinstate = Reinstate
    .done = Reinstated
entry-action-annotate = Remark
    .done = Remark
entry-action-reply = Answer
    .done = Answer of the subject

## How it happens: way-{name}
way-directly = Directly
way-two-officers = Proposed by one officer, signed by another
way-by-filing = By an approved filing

## Public facts: fact-{name}
fact-number = Filing number
fact-name = Name
fact-primary-domain = Primary domain
fact-secondary-domains = Secondary domains
fact-identities = Platforms and ids
fact-subject-nature = Nature of the subject
fact-subject-name = Operator
fact-interactive = Interactive
fact-organ = Organ

## Who may read it: visibility-{name}
visibility-public = Public
visibility-internal = The organ only

## Reasons of the authority: authority-{code}
authority-unlawful-content = Unlawful content was published or spread
authority-order-not-followed = An order to delete or close was not followed
authority-measures-missing = Security rules or technical measures are missing
authority-duties-not-met = Cybersecurity duties were not met and not mended
authority-change-not-reported = A change was not reported in time
authority-licence-lapsed = A prior licence has lapsed or was withdrawn
authority-used-for-fraud = Used for telecom or online fraud
authority-false-data = The filing was obtained with false documents
authority-access-stopped = The access provider was ordered to cancel access
authority-access-restored = The access provider has restored access
authority-mended = It has been mended
authority-term-ended = The time of the suspension is over
authority-decision-lifted = The decision was lifted or changed
authority-decided-in-error = The measure was taken in error

## History
history-title = History
history-nothing = none
history-from = before
history-to = since
history-case = see the filing
history-earlier = Earlier events
history-old-numbers = Earlier numbers
history-on = The record on another day
    .hint = For example 2026-11-24. Today at the latest.
history-on-show = Show
history-on-title = The record on { $day }
history-on-text = This is what the register said when that day ended, not what it says now.
history-on-now = See the record as it is now
history-before-title = Not registered yet on { $day }
history-before-text = This record was registered on { $day }; before that the register did not have it.
flaw-record-day-to-come = This day has not come yet. Please give today or a day before.

## Measures and remarks of the authority (the record's page)
own-measure-at = { $at }, { $organ }
own-measure-suspend = This record is suspended
    .next = Please mend what is named above. Then contact the organ of the record, whose officers restore it; if what is registered has changed, file a change first.
own-measure-revoke = This record is revoked
    .next = Its number is not valid any more: please take number and badge off your website. If you think this is an error, contact the organ of the record.
own-remark = A remark of the organ
own-reply = Answer this remark
    .hint = Once only, and not to be changed afterwards. The answer is public, as the remark is: no personal data, please.
own-reply-send = Send the answer
