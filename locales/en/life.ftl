# What happens to records: the applicant's pages.

## Changes
life-changes = Before and after
life-item = Item
life-before = Before
life-after = After
life-none = None
life-all-answers = Show everything
life-no-change-title = Nothing is changed yet
life-no-change-text = Find what is to be changed below and choose “Change”. What cannot change has no such link.
life-check-lead = Compare before and after; choose “Change” for anything else. Everything else stays as it is.
life-moving-title = The subject moves to another organ
life-moving-text = { $to } is responsible for the new address instead of { $from }, and reviews this change. Once approved, { $count } record(s) get new numbers; links with the old ones lead to the new records. Replace number and badge on your sites within 30 days.
life-next = It takes effect as soon as it is approved; we will send you a message.

## What may be done with a record
life-ways = What can be done
life-open = A filing about this record is open.
life-subject-ways = What can be done
life-copy = Use as the start of another one
    .hint = Takes over the answers of this filing, except domains and confirmations.

## A code to the mobile
apply-stage-code = Mobile code
life-code = Code
    .hint = 6 digits, valid for 10 minutes.
life-code-title = Confirm by mobile
life-code-send = Send the code
life-code-again = Send another one
life-code-cancel_record = A cancelled record cannot be brought back. Confirm with a code to the mobile of your account that it is you who asks.
life-code-cancel_subject = After the subject is cancelled, this account must register one again before filing. Confirm with a code to the mobile of your account that it is you who asks.
life-code-transfer_record = Once the transfer takes effect, the record is the other subject’s. Confirm with a code to the mobile of your account that it is you who asks.

## Handing over and accepting
life-offer-title = Code for the receiving side
life-offer-text = Give this code to the other side. Under their own account they choose “Accept a record” on the page “Subject”, enter the code and accept. Only the subject you named can use it.
life-receive = Accept a record
life-receive-lead = Enter the code you were given. After you accept, the organ reviews it; once approved, the record is your subject’s.
life-receive-look = Look
life-receive-unknown = Nothing waits to be accepted with this code. Check it; a code no longer works once the transfer was withdrawn, accepted or has run out.
life-offer-code = Code
    .hint = 10 letters and digits, such as 3KX7M-Q2D9A.
life-giver = Handed over by
life-accept-by = To be accepted by
life-accept = Accept

## Mending of one's own accord
life-unlock-title = Change “{ $field }”
life-unlock-lead = This answer was not returned. If it must change, say why; the officer will read it.
life-unlock-do = Explain and change
life-why = Why it changes
    .hint = Such as “one digit was mistyped”; at most 200 characters.
