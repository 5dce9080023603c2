# Violations: reports, cases, answers, orders to cancel access, appeals.

## Where a case stands: violation-state-{name}; .explain for the operator, .officer for the officer
violation-state-reported = Reported
    .explain = Somebody has reported it; nobody has taken it up yet.
    .officer = Check the report: open a case, merge a duplicate, or dismiss what does not hold.
violation-state-dismissed = Dismissed
    .explain = It was not taken up.
    .officer = It was not taken up; whoever reported it can read why with their code.
violation-state-merged = Merged
    .explain = It was merged into another case.
    .officer = It was merged into another case; whoever reported it sees how that one goes on.
violation-state-awaiting-answer = Awaiting answer
    .explain = Put it right in time, and answer below.
    .officer = The operator was ordered to put it right. You may set another deadline, or close the case once it is clear.
violation-state-overdue = Not answered in time
    .explain = The deadline has passed; access may be ordered to be cancelled. You can still answer.
    .officer = The deadline has passed without an answer. Set another one, or order access to be cancelled.
violation-state-answered = Being verified
    .explain = Your answer has arrived and is being verified.
    .officer = The operator has answered. Verify it: close the case, set another deadline, or order access to be cancelled. If no more time is granted, or the objection does not hold, let the clock go on.
violation-state-closed = Closed
    .explain = The case is closed.
    .appeal = The case is closed. If you disagree, you may appeal once.
    .officer = The case is closed.
violation-state-access-ordered = Access ordered cancelled
    .explain = The access provider was ordered to cancel access.
    .appeal = The access provider was ordered to cancel access. Once it is put right you may ask for it back; if you disagree, you may appeal.
    .officer = Waits for the access provider to stop access and record it; if the order was served on paper, record it when the answer comes in.
violation-state-access-cancelled = Access cancelled
    .explain = The access provider has cancelled access.
    .appeal = The access provider has cancelled access. Once it is put right you may ask for it back; if you disagree, you may appeal.
    .officer = The provider has cancelled access. Order it restored once everything is put right.
violation-state-restore-ordered = Access ordered restored
    .explain = The access provider was told to restore access.
    .officer = Waits for the access provider to restore access and record it; if the notice was served on paper, record it when the answer comes in.
violation-state-restored = Access restored
    .explain = The access provider has restored access; the case is closed.
    .officer = Access is restored; the case is closed.

## What happens to a case: violation-action-{name}; .done in its timeline
violation-action-report = Report
    .done = Reported
violation-action-dismiss = Dismiss
    .done = Dismissed
violation-action-merge = Merge
    .done = Merged into another case
violation-action-open = Open and order correction
    .done = Opened, correction ordered
violation-action-answer = Answer
    .done = The operator answered
violation-action-enter-answer = Enter an answer on paper
    .done = The operator answered on paper; entered by the police
violation-action-miss = Deadline missed
    .done = The deadline passed without an answer
violation-action-extend = Set another deadline
    .done = Another deadline set
violation-action-resume = Let the clock go on
    .done = The clock goes on
violation-action-close = Close
    .done = Closed
violation-action-remark = Internal remark
    .done = Internal remark
violation-action-order-access = Order access cancelled
    .done = Access ordered cancelled
violation-action-order-at-once = Order access cancelled at once
    .done = Access ordered cancelled at once
violation-action-confirm-access = Record that access is cancelled
    .done = The access provider cancelled access
violation-action-acknowledge = Acknowledge the order
    .done = The access provider acknowledged it
violation-action-order-restore = Order access restored
    .done = Access ordered restored
violation-action-confirm-restore = Record that access is restored
    .done = The access provider restored access
violation-action-appeal = Appeal
    .done = The operator appealed
violation-action-answer-appeal = Answer the appeal
    .done = Appeal answered
clock-answer = Answer (working days)
clock-order = Carrying out (working days)

## Categories: violation-category-{code}
violation-category = Kind of violation
violation-category-unlawful-content = Publishing or spreading unlawful content
violation-category-fraud = Suspected telecom or online fraud
violation-category-not-filed = Not filed with the public security organ
violation-category-false-data = Untrue filing data
violation-category-number-misused = Somebody else’s filing number displayed
violation-category-measures-missing = Security rules or technical measures missing
violation-category-change-not-reported = Changes not reported
violation-category-badge-missing = Filing number not displayed
violation-category-licence-missing = Service without the licence it needs
violation-category-other = Another breach of security duties

## How serious it is: severity-{name}
violation-severity = Severity
violation-severity-days = To be answered within { $days } working days unless another number is given.
severity-ordinary = Ordinary
severity-serious = Serious
severity-grave = Grave

## Answers: violation-answer-{name}
violation-answer = Answer
violation-answer-mended = It is put right
    .hint = Say what you changed and how, and attach screenshots or other evidence.
violation-answer-disputes = I disagree
    .hint = State facts and reasons, and attach evidence.
violation-answer-needs-time = I need more time
    .hint = Say why, and how many days. The clock stands still until the organ has answered.
violation-answer-title = Answer the organ
violation-answer-lead = The organ verifies your answer and sends you a message with the result.
violation-answer-words = Explanation
    .hint = At most 2000 characters.
violation-answer-send = Send the answer
violation-appeal-pending = Your appeal was sent and waits for the organ's answer.
violation-appeal-answered = You have appealed against this decision once; the answer is in the timeline.
violation-appeal-title = Appeal, or ask for access back
violation-appeal-lead = You may object once to the decision as it stands; the organ that decided answers.
violation-appeal-words = Facts and reasons
    .hint = If you think the decision is wrong, say why; if it is put right and you want access back, say what you changed. At most 2000 characters.
violation-appeal-send = Send the appeal
violation-did-answer = Your answer was sent
violation-did-appeal = Your appeal was sent
violation-did-next = The organ will send you a message once it has been looked into.

## Why a report is not taken up: dismissal-{code}
violation-dismissal = Reason
dismissal-nothing-found = Nothing of what was reported was found
dismissal-too-vague = Too vague to be checked
dismissal-handled-before = The same matter was dealt with before
dismissal-not-of-police = Not a matter of the cyber police; please turn to the authority in charge
dismissal-not-competent = Outside this organ’s area; please report it to the local organ

## Reporting (the public)
violation-report = Report a violation
violation-report-this = Report this site or app
violation-report-lead = Report what is unlawful on a website, app or mini-program here, without logging in. If people or property are in danger right now, call 110.
violation-report-send = Send the report
violation-what = The site or app
    .hint = A filing number, a domain or an address.
violation-region = Where the site is run
    .hint = Leave it empty for what is filed; for a site that is not, choose where its operator is, so that the local organ sees to it.
violation-report-words = What you saw
    .hint = When, on which page, and what exactly; at most 2000 characters. If a filing number is misused, name the site that displays it. The operator does not get to see this.
violation-words = Explanation
violation-pictures = Pictures from checks
    .hint = Those you choose are kept with the case, and its operator sees them too.
violation-files = Evidence
    .hint = Screenshots, photos (JPEG, PNG, WebP) or PDF, at most 5, each up to 20 MB.
violation-files-again = Please choose the files again.
violation-contact = How to reach you
    .hint = A mobile number or an e-mail address, used only to ask you back. It is stored encrypted, and every look an officer takes is recorded.
violation-reported = Your report has arrived
violation-reported-text = It goes to the organ in charge.
violation-reported-keep = Note the reference and the code
violation-reported-keep-text = You need both to see how it goes on. The code is shown this once and cannot be recovered after you leave the page.
violation-reference = Reference
    .hint = Such as 20261124-3KX7MQ.
violation-code = Code
    .hint = 10 letters and digits, such as 3KX7M-Q2D9A.

violation-follow = Follow up a report
violation-follow-go = You have reported before? See how it goes on
violation-follow-lead = Enter the reference and the code you got when you reported.
violation-follow-do = Look
violation-follow-unknown = Nothing was found. Check the reference and the code; both must belong to the same report.
violation-follow-organ = Organ in charge
violation-follow-reported = Reported
violation-follow-changed = Last change
violation-follow-received = Received
    .text = The organ has not taken it up yet. Please look again in a few days.
violation-follow-handled = Being handled
    .text = The organ has opened a case and is dealing with it.
violation-follow-closed = Closed
    .text = The organ has dealt with it. Thank you for reporting.
violation-follow-dismissed = Not taken up
    .text = The organ did not take up this report.
    .why = The organ did not take up this report: { $why }.

## The operator's pages
violation-nav = Violations
violation-mine-lead = Cases that an organ has opened about your records.
violation-mine-none = No cases
violation-mine-none-text = Whatever case an organ opens is listed here, and you get a message.
violation-named = { $title }: { $category }
violation-changed = Last change: { $at }
violation-due = To be answered by
violation-provider = Access provider
    .hint = Whom the order is addressed to; filled in from the record, and yours to change.
violation-history = What happened
violation-organ = The organ in charge
violation-asked = What the organ asks

## The timeline
violation-by-me = You
violation-by-officer = The organ
violation-by-operator = The operator
violation-by-provider = The access provider
violation-by-visitor = Whoever reported it
violation-by-clock = The platform
violation-fact-category = Kind of violation: { $fact }
violation-fact-severity = Severity: { $fact }
violation-fact-due_on = To be answered by: { $fact }
violation-fact-carry_out_by = To be done by { $fact }
violation-fact-provider = Access provider: { $fact }
violation-fact-dismissal = Reason: { $fact }
violation-fact-into = Merged into: { $fact }
violation-fact-answer = Answer: { $fact }
violation-fact-received_on = Received on: { $fact }
violation-fact-on_paper = Why on paper: { $fact }
violation-fact-done_on = Done on: { $fact }

## The officer's desk
violation-desk-title = Violations
violation-tab-reported = Reported
violation-tab-answered = To verify
violation-tab-overdue = Overdue
violation-tab-awaiting = Awaiting answer
violation-tab-stopped = Access cancelled
violation-tab-appeals = Appeals
violation-tab-all = All
violation-search = Name, domain or reference
violation-none = No cases here
violation-none-text = Cases that somebody reported, an operator answered, or whose deadline has passed are listed here.
violation-pages = Page { $page } of { $pages }, { $total } in all
violation-about = About
violation-since = Since
violation-unfiled = A site that is not filed
violation-told = Telling
violation-told-on-paper = The operator has no account. Print the notice and serve it; write down an answer on paper as an explanation, with a scan.
violation-provider-told-portal = The access provider has the order on the platform, and records what it has done.
violation-provider-told-paper = The access provider has no account: print the order and serve it; record the answer on paper with a scan.
violation-related = { $reference }: { $category }
violation-appealed = The operator has appealed
violation-appealed-text = The appeal is in the timeline. Look into it and answer.
violation-facts = The case
violation-reporter = Whoever reported it
violation-reporter-masked = Contact: ••••••
violation-reporter-reveal = Show
violation-reporter-text = Stored encrypted; showing it is written to the audit trail.
violation-checks = Checks of the site
violation-check = Check the site now
violation-papers = Documents
violation-others = Other cases about the same
violation-see = See the case
violation-new = Open a case
violation-new-about = Open a case about this record
violation-site = Site
    .hint = A domain or an address. One that this organ has on record leads to its record.
violation-days = Days for an answer
    .hint = Working days, 1 to 60. Public holidays do not count; make-up working days do.
violation-order-days = Days to carry it out
    .hint = Working days that the access provider is given, 1 to 60.
violation-into = Into which case
violation-done_on = Day on which the provider acted
    .hint = As the provider says; not later than today.
violation-received_on = Day on which it came in
    .hint = As the mail register has it; not later than today.
violation-scans = Scans of the answer
    .hint = Every page, with the signature or seal: JPEG, PNG, WebP or PDF, at most 5, each up to 20 MB.
violation-on_paper = Why on paper
    .hint = The operator has an account and could have answered there; the reason is shown on the case’s timeline.
violation-on-paper-wished = The operator wished to answer on paper
violation-on-paper-cannot-log-in = The operator cannot log in
violation-on-paper-handed-over = The operator handed it in, or sent it by post
violation-refused = The case has just changed
violation-refused-text = It stands differently now, and this can no longer be done. Please go on from how it stands.
violation-refused-kept = What you did has not taken effect; the case is as it was.

violation-do-dismiss =
    .lead = Whoever reported it can read the reason with their code.
    .words = For the organ only; neither the operator nor whoever reported it sees this.
violation-do-merge =
    .lead = Reports of the same matter become one case; whoever reported this one sees how that case goes on.
    .words = For the organ only; neither the operator nor whoever reported it sees this.
violation-do-open =
    .lead = The operator is told at once, and ordered to put it right and answer in time. Neither the report nor who made it is shown to them.
    .words = To the operator: what was found, and what is to be put right. At most 2000 characters.
violation-do-enter-answer =
    .lead = Enters what the operator has answered on paper, with scans. It counts like an answer of their own; the timeline says that the police entered it, and an operator with an account is told.
    .words = The operator’s words as they stand on the paper.
violation-do-extend =
    .lead = More time, or more to be put right. The days count from today, and the operator is told at once.
    .words = To the operator: why, and what is still to be put right.
violation-do-resume =
    .lead = No more time is granted, or the objection does not hold. The clock goes on from today with the working days that were left, and the operator is told at once.
    .words = To the operator: why no more time is granted, or why the objection does not hold.
violation-do-close =
    .lead = The case ends, and the operator is told at once.
    .words = To the operator: what verifying it has come to.
violation-do-remark =
    .lead = Only this organ sees it.
    .words = At most 2000 characters.
violation-do-order-access =
    .lead = The record is suspended at once and shows it publicly; the operator is told at the same time. Print the order and serve it on the access provider.
    .words = To the operator and the provider: why access is to be cancelled.
violation-do-order-at-once =
    .lead = Where harm is being done and no answer can be waited for; it counts as grave. The record is suspended at once and shows it publicly; the operator is told at the same time.
    .words = To the operator and the provider: why it cannot wait.
violation-do-confirm-access =
    .lead = Record it once the provider has confirmed in writing, with the confirmation.
    .words = What the provider says.
violation-do-order-restore =
    .lead = What is put right gets its access back; the operator is told at the same time.
    .words = To the operator and the provider: why access is to be restored.
violation-do-confirm-restore =
    .lead = Record it once the provider has confirmed in writing, with the confirmation. The record is restored at once, and the case ends.
    .words = What the provider says.
violation-do-answer-appeal =
    .lead = The operator is told at once. If the decision is to change, do that afterwards.
    .words = To the operator: what looking into it has come to, and why.

## Documents
violation-paper-print = Print it with your browser, seal it, and serve it.
violation-paper-colon = :
violation-paper-received = Received by:　　　　　　　　　　Date:
violation-paper-to-site = The operator of { $domain }
violation-paper-notice = Order to correct
    .found = It was found that “{ $title }” ({ $what }) is in breach of { $basis }: { $category }.
    .asked = You are ordered to put it right by { $due }, and to answer this organ in writing.
    .rights = If you dispute the facts, state your case in the answer. If nothing is put right or answered in time, this organ will act according to law; it may order the access provider to cancel access.
violation-paper-order = Order to cancel access
    .found = It was found that “{ $title }” ({ $what }, domain { $domain }) is in breach of { $basis }: { $category }.
    .asked = From receipt of this order, stop providing it with access to the network, keep the records about it, and report to this organ in writing.
    .asked-by = From receipt of this order, stop providing it with access to the network, by { $due } at the latest, keep the records about it, and report to this organ in writing.
    .rights = Access must not be restored without this organ’s notice.
violation-paper-restore = Notice to restore access
    .found = Access of “{ $title }” ({ $what }, domain { $domain }) was ordered cancelled under { $basis } ({ $category }); it has since been put right.
    .asked = From receipt of this notice, provide it with access to the network again, and report to this organ in writing.
    .asked-by = From receipt of this notice, provide it with access to the network again, by { $due } at the latest, and report to this organ in writing.
    .rights = If the same is found again, stop transmission at once, keep the records, and report to this organ.

## What is wrong with what was typed
flaw-report-what = This is neither a filing number nor a domain. Enter a filing number, a domain or an address.
flaw-report-region = This site is not filed. Choose where its operator is, so that the local organ sees to it.
flaw-report-no-organ = No organ takes reports for this region. Choose the region above it, or call the local organ.
flaw-report-number-unknown = The register has no such number. Check it, or enter the domain instead.
flaw-report-too-many = Too many reports came from your network. Try again in { $minutes } minutes.
flaw-violation-elsewhere = This site is on record at { $organ }, which sees to it.
flaw-too-many-files = At most { $most } files; leave some out.
flaw-answer-days = Enter a whole number from 1 to 60; working days are counted.
refusal-merge-elsewhere = A case can be merged only into another open one of this organ.
refusal-answer-days = An answer is due within 1 to 60 working days.
refusal-day-to-come = That day has not come yet.
refusal-proof-missing = Attach the access provider’s confirmation.
refusal-appealed-before = The decision as it stands was objected to before.
refusal-no-appeal = There is no appeal to be answered.

## What operators are told: notice-{code}
notice-violation-opened = A case was opened
    .body = A case was opened about “{ $title }” (reference { $reference }). Put it right and answer by { $due_on }.
    .subject = A case was opened: “{ $title }”
    .mail =
        Hello,

        A case was opened about “{ $title }” (reference { $reference }). Put it right and answer by { $due_on }.
        The kind of violation, its legal basis and what is asked are on the case’s page. If you dispute the facts, say so in your answer.

        See: { $url }
notice-violation-extended = Another deadline
    .body = The case about “{ $title }” (reference { $reference }) is now to be answered by { $due_on }.
    .subject = Another deadline: “{ $title }”
    .mail =
        Hello,

        The case about “{ $title }” (reference { $reference }) is now to be answered by { $due_on }.
        Why, and what is asked, is on the case’s page.

        See: { $url }
notice-violation-resumed = The clock goes on
    .body = The case about “{ $title }” (reference { $reference }): what you asked for was not granted. The clock goes on; put it right and answer by { $due_on }.
    .subject = The clock goes on: “{ $title }”
    .mail =
        Hello,

        The case about “{ $title }” (reference { $reference }): your wish for more time, or your objection, was not granted. The days on which the clock stood still do not count; put it right and answer by { $due_on }.
        Why is on the case’s page.

        See: { $url }
notice-answer-entered = Your answer on paper was entered
    .body = The case about “{ $title }” (reference { $reference }): the police have entered your answer on paper.
    .subject = Your answer on paper was entered: “{ $title }”
    .mail =
        Hello,

        The case about “{ $title }” (reference { $reference }): the police have entered your answer on paper and are verifying it.
        What was entered, and the scans, are on the case’s page. If it was not you, or something is wrong, please contact the organ that has the case.

        See: { $url }
notice-violation-overdue = The deadline has passed
    .body = The case about “{ $title }” (reference { $reference }) was not answered by { $due_on }.
    .subject = The deadline has passed: “{ $title }”
    .mail =
        Hello,

        The case about “{ $title }” (reference { $reference }) was not answered by { $due_on }.
        You can still answer; access may be ordered to be cancelled.

        See: { $url }
notice-violation-closed = The case is closed
    .body = The case about “{ $title }” (reference { $reference }) is closed.
    .subject = The case is closed: “{ $title }”
    .mail =
        Hello,

        The case about “{ $title }” (reference { $reference }) is closed.
        What it has come to is on the case’s page. If you disagree, you may appeal once.

        See: { $url }
notice-access-ordered = Access ordered cancelled
    .body = Access of “{ $title }” (case { $reference }) was ordered cancelled, and its record is suspended.
    .subject = Access ordered cancelled: “{ $title }”
    .mail =
        Hello,

        Access of “{ $title }” (case { $reference }) was ordered cancelled, and its record is suspended.
        Reasons and legal basis are on the case’s page. Once it is put right you may ask for access back; if you disagree, you may appeal.

        See: { $url }
notice-access-cancelled = Access cancelled
    .body = The access provider has cancelled access of “{ $title }” (case { $reference }).
    .subject = Access cancelled: “{ $title }”
    .mail =
        Hello,

        The access provider has cancelled access of “{ $title }” (case { $reference }).
        Once it is put right you may ask for access back on the case’s page; if you disagree, you may appeal.

        See: { $url }
notice-restore-ordered = Access ordered restored
    .body = The access provider was told to restore access of “{ $title }” (case { $reference }).
    .subject = Access ordered restored: “{ $title }”
    .mail =
        Hello,

        The access provider was told to restore access of “{ $title }” (case { $reference }).
        The record is restored once the provider has acted.

        See: { $url }
notice-access-restored = Access restored
    .body = Access of “{ $title }” (case { $reference }) is restored, its record is valid again, and the case is closed.
    .subject = Access restored: “{ $title }”
    .mail =
        Hello,

        Access of “{ $title }” (case { $reference }) is restored, its record is valid again, and the case is closed.
        Please keep to the duties of filing and security.

        See: { $url }
notice-appeal-answered = Your appeal was answered
    .body = The organ has answered your appeal in the case about “{ $title }” (reference { $reference }).
    .subject = Your appeal was answered: “{ $title }”
    .mail =
        Hello,

        The organ has answered your appeal in the case about “{ $title }” (reference { $reference }).
        The answer is on the case’s page.

        See: { $url }

## The reference of lifecycles
docs-violation = The life of a violation’s case
docs-violation-lead = A case begins with a report, or with an officer who opens it. The operator is heard before anything is decided, unless harm is being done. Each decision may be objected to once.
