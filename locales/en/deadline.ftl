# Why it is this day: deadline-{code}. start is the day counted from, due the last day, both as written dates. .name is what lists and reminders call it.

deadline-file = A site is filed within 30 days of being connected to the internet. The site went live on { $start }, so it must be filed by { $due }.
    .name = File
deadline-show-badge = The filing number belongs at the foot of the home page, or on the “About” page of an app or mini-program, within 30 days of approval. It was issued on { $start }, so it must be shown by { $due }.
    .name = Show the number
deadline-report-change = Changes are reported within 30 days. Since { $start } the platform has found the website away from the IP addresses or domains on record, so submit a change by { $due }. If nothing was meant to change, put the website back: the deadline falls away with the next check.
    .name = Report the change
deadline-cancel = A site that has stopped is cancelled within 5 working days. It stopped on { $start }, so the application is due by { $due }. Weekends and public holidays do not count; make-up working days do.
    .name = Apply for cancellation
deadline-cancel-closed = Since { $start } the platform has found nothing where the website was. One that has stopped is cancelled within 5 working days, so by { $due }; weekends and public holidays do not count, make-up working days do. If it is only broken, mend it: the deadline falls away with the next check.
    .name = Website does not answer; cancel if it has stopped
deadline-review = The review is promised by { $due }. Working days are counted from the day after submission on { $start }, make-up working days included.
    .name = Review by the organ
deadline-correct = The filing was returned on { $start }; correct it and submit it again by { $due }, or it lapses. Every day counts from the day after the return.
    .name = Correct and resubmit
deadline-accept = The transfer was offered on { $start }; the other side accepts it by { $due }, or it falls away. Every day counts from the day after.
    .name = Accept the transfer
deadline-file-after-notice = The organ gave notice on { $start } that the site is not filed; file it by { $due }. Every day counts from the day after the notice.
    .name = File after the notice
deadline-attend = The inspection is agreed for { $due }. Be there, or be in, at the agreed time, with what is to be brought.
    .name = Inspection
deadline-renew-certificate = The domain certificate runs out on { $due }. Once it is renewed, report the change within 30 days with the new certificate.
    .name = Domain certificate runs out
deadline-renew-document = An identity document runs out on { $due }. Once there is a new one, report the change within 30 days with its number and photos.
    .name = Document runs out
deadline-answer-violation = On { $start } the organ ordered something to be put right; do so and answer by { $due }. Working days are counted from the day after, make-up working days included.
    .name = Answer the order to correct

deadline-carry-out-order = The organ’s order is of { $start }; carry it out and record it by { $due }. Working days are counted from the day after, make-up working days included.
    .name = Carry out the order

## The sentence around basis-{code}
deadline-basis = {" "}Basis: { $basis }.

## Pauses: deadline-pause-{reason}. first and last are the days that do not count, since is the day on which it was stopped.
deadline-pause-inspection = an inspection was awaited
deadline-pause-more-time = more time was asked for
deadline-pause-objection = an objection was raised
deadline-pause-suspension = the record is suspended
deadline-pause = { $why } ({ $first } to { $last })
deadline-paused = {" "}The clock was stopped while { $pauses }: { $days ->
        [one] { $days } day is
       *[other] { $days } days are
    } not counted.
deadline-stands = Counted from { $start }; since { $since } the clock stands still, because { $why }. Once it goes on, as many days are left as before, and the last day stands here.
