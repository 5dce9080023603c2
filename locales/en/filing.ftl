# States and actions of filings, refusals, reasons for a return, and notices.

filing-untitled = Untitled

## Roles: role-{name}
role-applicant = Applicant
role-officer = Reviewing officer
role-visitor = Anybody
role-clock = The platform (a time limit)
role-operator = The operator (command line)

## States: state-{name}; .explain is for the applicant, .officer for officers
state-draft = Draft
    .explain = Not submitted yet. What you have filled in is saved; go on whenever you like.
    .officer = The applicant has not submitted it yet.
state-awaiting-acceptance = Waiting for acceptance
    .explain = The transfer has been offered; the other subject must accept it with the code. Only then does it go to the organ.
    .officer = Waiting for the receiving subject; not submitted to the organ yet.
state-submitted = Waiting for review
    .explain = Submitted and waiting its turn. There is nothing for you to do now.
    .officer = In the queue, free to be taken.
state-under-review = Under review
    .explain = An officer is looking at your filing. There is nothing for you to do now; please keep your phone on.
    .officer = Taken by an officer.
state-awaiting-correction = To be corrected
    .explain = Something needs correcting. Mend it and resubmit in time, or this filing lapses.
    .officer = Returned; waiting for the applicant to correct it.
state-awaiting-inspection = Inspection booked
    .explain = An inspection is booked for you. Please be there at the time agreed, with the papers listed.
    .officer = An inspection is booked. Record its result afterwards.
state-awaiting-second-officer = Waiting for a second officer
    .explain = A first officer has approved it and another is checking it. There is nothing for you to do now.
    .officer = Approved once; another officer must sign.
state-approved = Approved
    .explain = The filing has been approved.
    .officer = Approved and registered.
state-refused = Refused
    .explain = The filing was refused for the reasons below. You may file again once things have changed.
    .officer = Decided: refused.
state-withdrawn = Withdrawn
    .explain = You withdrew this filing. You may file again whenever you need to.
    .officer = Withdrawn by the applicant.
state-lapsed = Lapsed
    .explain = It was not taken further in time and is closed. You may file again whenever you need to.
    .officer = Closed by the platform after its time limit.

## Actions: action-{name}; .done stands in the timeline, .confirm asks beforehand
action-submit = Submit for review
    .done = Submitted
    .confirm = It cannot be changed while it is under review. Please make sure that everything is accurate and complete.
action-resubmit = Resubmit
    .done = Resubmitted
    .confirm = Please make sure that everything you were asked to correct is mended.
action-accept = Accept
    .done = Accepted by the other subject
    .confirm = Your subject takes on the duties of this record as soon as the organ approves.
action-decline = Decline
    .done = Declined by the other subject
    .confirm = Declining ends this transfer; the record stays with its present subject. Decline it?
action-withdraw = Withdraw
    .done = Withdrawn
    .confirm = Withdrawing ends this filing and gives up its domains; you can still read what you filled in. Withdraw it?
action-take = Take
    .done = Taken for review
action-release = Release
    .done = Released into the queue
    .confirm = It returns to its old place in the queue, where any other officer may take it.
action-hand-over = Hand over
    .done = Handed over to the competent organ
    .confirm = The other organ will review it and you will no longer see it.
action-return-for-correction = Return for correction
    .done = Returned for correction
action-inspect = Book an inspection
    .done = Inspection booked
action-record-inspection = Record the inspection
    .done = Inspection done
action-approve = Approve
    .done = Approved
    .confirm = It is registered at once and, unless it is a subject, receives its filing number; where two officers must sign, it goes to another one first.
action-sign = Sign as second officer
    .done = Signed by a second officer
    .confirm = It is registered at once and, unless it is a subject, receives its filing number.
action-send-back = Send back
    .done = Not signed; sent back for review
action-refuse = Refuse
    .done = Refused
    .confirm = Refusing ends this filing for good. The applicant will see your reasons.
action-lapse = Lapse
    .done = Lapsed after its time limit

## Why something is not done: refusal-{code}
refusal-not-from-here = This filing has moved on and can no longer be treated like this. Reload the page and go on from where it stands.
refusal-held-by-another = Another officer is working on this filing. Take the next one, or wait until it is released.
refusal-second-must-differ = The second signature must be another officer's. Leave it to a colleague.
refusal-flawed = Some answers need correcting. Mend them as shown and submit again.
refusal-notice-not-acknowledged = Read the responsibility notice and tick the box before submitting. If the notice has changed, the new wording must be read.
refusal-notice-not-read = The responsibility notice has not been read yet. Read all of it, wait for the countdown to end, then tick the box and submit.
refusal-subject-not-approved = The subject has not been approved yet. Review the subject first, then this.
refusal-taken = Another application or registration has { $what } meanwhile, and nothing is registered twice. Please look at that one first, then decide.
refusal-no-organ = No public security organ was found for the region { $region }. Check the region of the address; if it is right, ask the platform's administrator.
refusal-no-reason = A return or refusal must say why. Choose at least one reason.
refusal-nothing-corrected = Nothing that was to be corrected has been changed. Correct it and submit again; if you think nothing needs to change, say so in the remarks.
refusal-subject-exists = This account has a subject already, or one being registered. See “Subject”.
refusal-subject-missing = Submit the registration of the subject first, then this filing.
refusal-inspection-day = An inspection must be booked for a working day to come. Choose another day and time.
refusal-nothing-changed = Everything is as it is registered. Change what is to be changed, then submit.
refusal-already-open = A filing about this record is open already. Go on with it under “My filings”, or withdraw it first.
refusal-others-open = The subject moves to another organ while filings are still under review. Wait until they are decided, or withdraw them, then submit the change.
refusal-subject-moving = The subject is moving to another organ. Submit this once the change of the subject has been decided.
refusal-entries-remain = The subject still has records that have not ended. Cancel or transfer them first.
refusal-code-not-confirmed = It has not been confirmed by a code to your mobile. Ask for a code and enter it first.
refusal-receiver-must-differ = A record cannot be transferred to your own subject. Give the code to the other side, which accepts it under its own account.
refusal-receiver-not-established = Your subject has not been approved yet and cannot receive a record. Accept it after the approval.
refusal-receiver-differs = The transfer names another receiving subject than yours. Compare the full name with the other side.
refusal-already-claimed = A subject has claimed this record already. If you disagree, contact the organ that registered it.
refusal-proposal-pending = A proposal is waiting for another officer's signature. Sign it or turn it down first.
refusal-nothing-proposed = Nothing is waiting for a signature; somebody may have dealt with it. Reload the page.
refusal-not-to-be-answered = This remark cannot be answered, or has been. Each public remark can be answered once.
refusal-same-organ = The filing is with that organ already. Choose another one.

## Reasons for a return: reason-{code}; .mend tells the applicant how to mend it
reason-photo-unclear = The photo of the document is not clear
    .mend = Take it again with all four corners, without glare or fingers, so that name, number and validity can be read.
reason-handheld-photo-wrong = The photo with the document in hand does not meet the requirements
    .mend = Have the person photographed again holding the portrait side: light background, face uncovered, number legible.
reason-id-does-not-match = Name or number do not agree with the photo of the document
    .mend = Correct them from the document. If it was the wrong document, upload the right one.
reason-id-expired = The document has expired
    .mend = Upload a valid document and correct its number and validity.
reason-unit-certificate-wrong = The organisation's certificate does not meet the requirements
    .mend = Upload a scan of the original that agrees with the kind chosen and is still valid, with all four corners and a sharp seal.
reason-unit-name-differs = The name of the organisation differs from the certificate
    .mend = Give the full name as on the certificate. If the name has changed, upload the new certificate.
reason-address-not-specific = The address is not specific enough
    .mend = Write it from the street or township down to building and room; in the countryside down to the village group.
reason-phone-not-real = The telephone cannot be reached or is not the person's own
    .mend = Give a mobile number that the person uses and answers.
reason-not-in-this-area = The actual office or residence is not in this organ's area
    .mend = Change it to where the organisation really works or the person really lives. If that is in this area, explain it in the remarks.
reason-site-unreachable = The website, app or mini-program cannot be opened
    .mend = Check the domain's resolution and the server, and submit once the home page opens from outside.
reason-name-differs-from-icp = Name or number differ from the ICP filing
    .mend = Compare with the ministry's ICP query and correct them. If the ICP filing is wrong, change that first.
reason-name-breaks-rules = The name breaks the naming rules
    .mend = Choose a name that fits the content: not a domain, and not in the name of an organisation, authority or licensed field that you do not stand for.
reason-domain-certificate-wrong = The domain certificate does not meet the requirements
    .mend = Download the latest certificate from the registrar. Domain, owner and validity must be legible and agree with your answers.
reason-ip-not-serving = The IP address given does not serve the website
    .mend = Give the addresses to which the domain really resolves; behind a CDN, those of the origin as well.
reason-access-provider-wrong = The access provider is not the real one
    .mend = Name the company that supplies your server or web space by contract, and check the access method.
reason-registrar-wrong = The registrar differs from WHOIS
    .mend = Name the registrar given by WHOIS or on the domain certificate.
reason-interactive-not-declared = It is interactive, but the answer is “No”
    .mend = If comments, posts or chat are open, answer “Yes” and tick the kinds of service; or close those functions first.
reason-service-not-offered = Services are ticked that are not offered
    .mend = Keep only what is really offered now.
reason-licence-missing = A prior licence is missing
    .mend = Tick the licence concerned and upload the authority's document. Without one, obtain it first or take the content down.
reason-dangerous-goods-licence = A licence for dangerous goods is missing or wrong
    .mend = Upload a valid licence for everything ticked. If such information is no longer published, answer “No”.
reason-other = Another reason
    .mend = Follow what the officer has written.

## Notices: notice-{code}; .body is the message, .subject and .mail the e-mail. With a filing number those ending in -numbered are used
notice-received = We have your filing
    .body = { $kind } “{ $title }” has been submitted and will be answered by { $promised_on }. There is nothing for you to do meanwhile; please keep your phone on.
    .subject = Received: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” has been submitted and will be answered by { $promised_on }.
        There is nothing for you to do meanwhile; please keep your phone on. If something needs correcting, we will write again.

        See how it is going: { $url }
notice-offered = The transfer waits for the other side
    .body = { $kind } “{ $title }” has been submitted. Give the other side the code; they accept it by { $due_on }, or this transfer falls away.
    .subject = Waiting for the other side: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” has been submitted. Give the other side the code; they accept it by { $due_on }, or this transfer falls away.
        The code is on the page of the filing. Once it is accepted, the organ reviews it.

        See how it is going: { $url }
notice-returned = Your filing needs correcting
    .body = { $kind } “{ $title }” has points to correct: { $reasons }. Correct and resubmit it by { $due_on }, or it lapses.
    .subject = To be corrected: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” has points to correct: { $reasons }. The filing's page says why and how; nothing else needs to be filled in again.
        Correct and resubmit it by { $due_on }, or it lapses.

        Correct it: { $url }
notice-inspection-booked = An inspection is booked for you
    .body = The inspection for { $kind } “{ $title }” is on { $due_on }. Time, place, contact and what to bring are on the filing's page.
    .subject = Inspection booked: { $kind } “{ $title }”
    .mail =
        Hello,

        The inspection for { $kind } “{ $title }” is on { $due_on }.
        Time, place, contact and what to bring are on the filing's page. If you cannot come, arrange another time with the contact beforehand.

        See the arrangement: { $url }
notice-approved = Your filing is approved
    .body = { $kind } “{ $title }” has been approved.
    .body-numbered = { $kind } “{ $title }” has been approved. Its filing number is { $number }. Show it within 30 days in a prominent place on the home page, or on the “About” page of an app or mini-program.
    .subject = Approved: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” has been approved.

        See the details: { $url }
    .mail-numbered =
        Hello,

        { $kind } “{ $title }” has been approved. Its filing number is:

        { $number }

        Within 30 days put the number and the badge in a prominent place on the home page, linked to its record in the public register; of an app or mini-program the number belongs on the “About” page. Number, badge and what to do with them are on this page:

        { $url }
notice-refused = Your filing was refused
    .body = { $kind } “{ $title }” was refused. Reasons given: { $reasons }; they are on the filing's page. You may file again once things have changed.
    .subject = Refused: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” was refused. Reasons given: { $reasons }; they are on the filing's page.
        You may file again once things have changed. If you disagree, you may appeal to the public security organ that decided.

        See the reasons: { $url }
notice-withdrawn = Your filing is withdrawn
    .body = { $kind } “{ $title }” has been withdrawn as you asked. You may file again whenever you need to.
    .subject = Withdrawn: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” has been withdrawn as you asked. You may file again whenever you need to.
        If it was not you, log in and change your password at once.

        See the filing: { $url }
notice-lapsed = Your filing has lapsed
    .body = { $kind } “{ $title }” was not taken further in time and is closed. You can still read what you filled in; file again if you need to.
    .subject = Lapsed: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” was not taken further in time and is closed.
        You can still read what you filled in. If the service is still running, file again soon, so as not to miss the time limit.

        See the filing: { $url }
notice-handed-over = Your filing has been handed over
    .body = { $kind } “{ $title }” has been handed over to the competent public security organ, which goes on with the review. You need not submit it again.
    .subject = Handed over: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” has been handed over to the competent public security organ, which goes on with the review. You need not submit it again.

        See how it is going: { $url }
notice-accepted = The transfer was accepted
    .body = { $kind } “{ $title }” was accepted by the other subject and is now under review; the organ answers by { $promised_on }.
    .subject = Accepted by the other subject: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” was accepted by the other subject and is now under review; the organ answers by { $promised_on }.
        There is nothing for you to do. Once approved, the record is the other subject’s.

        See: { $url }
notice-declined = The transfer was declined
    .body = { $kind } “{ $title }” was not accepted; the record stays with your subject. You may offer it again.
    .subject = Declined by the other subject: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” was not accepted; the record stays with your subject.
        The record stays with your subject. You may offer it again.

        See: { $url }
notice-draft-expiring = A draft is about to lapse
    .body = { $kind } “{ $title }” has not been touched for long and lapses after { $due_on }. Open it and go on to keep it.
    .subject = A draft is about to lapse: { $kind } “{ $title }”
    .mail =
        Hello,

        { $kind } “{ $title }” has not been touched for long and lapses after { $due_on }.
        Open the draft and go on to keep it. If you no longer need it, there is nothing to do.

        See: { $url }
notice-deadlines-near = Deadlines
    .body = { $count ->
        [one] A deadline is near or over: { $items }.
       *[other] { $count } deadlines are near or over: { $items }.
    }
    .subject = { $count ->
        [one] A deadline is near
       *[other] { $count } deadlines are near
    }
    .mail =
        Hello,

        Near or over, please see to them ({ $count }):

        { $items }

        Why each is on its day: { $url }
    .short = { $count ->
        [one] A filing deadline is near or over: { $first }. See { $url }
       *[other] { $count } filing deadlines are near or over: { $first } … See { $url }
    }
notice-moved = The filing number has changed
    .body = “{ $title }” has moved to another organ with its subject; its number is now { $number }. Replace number and badge on the site within 30 days; links with the old number lead to the new record.
    .subject = The filing number has changed: “{ $title }”
    .mail =
        Hello,

        “{ $title }” has moved to another organ with its subject; its number is now { $number }.
        Replace the old number and badge within 30 days. Links with the old number lead to the new record.

        See: { $url }
notice-suspended = A record was suspended
    .body = “{ $title }” ({ $number }) was suspended by the organ for { $reasons } reason(s), given on the record’s page. It can be restored once mended.
    .subject = A record was suspended: “{ $title }”
    .mail =
        Hello,

        “{ $title }” ({ $number }) was suspended by the organ for { $reasons } reason(s), given on the record’s page.
        Reasons and legal basis are given on the record’s page. If you disagree, you may appeal to the organ that decided.

        See: { $url }
notice-restored = A record was restored
    .body = “{ $title }” ({ $number }) is in force again.
    .subject = A record was restored: “{ $title }”
    .mail =
        Hello,

        “{ $title }” ({ $number }) is in force again.
        Please make sure that number and badge are still prominent on the home page.

        See: { $url }
notice-revoked = A record was revoked
    .body = “{ $title }” ({ $number }) was revoked by the organ for { $reasons } reason(s), given on the record’s page.
    .subject = A record was revoked: “{ $title }”
    .mail =
        Hello,

        “{ $title }” ({ $number }) was revoked by the organ for { $reasons } reason(s), given on the record’s page.
        Reasons and legal basis are given on the record’s page. If you disagree, you may appeal to the organ that decided. Please take number and badge down.

        See: { $url }
notice-reinstated = A revoked record was reinstated
    .body = “{ $title }” ({ $number }) is in force again.
    .subject = A record was reinstated: “{ $title }”
    .mail =
        Hello,

        “{ $title }” ({ $number }) is in force again.
        Please put number and badge back on the home page, prominently.

        See: { $url }
notice-annotated = A remark on a record
    .body = The organ has added a public remark to “{ $title }” ({ $number }). You may answer it once on the record’s page.
    .subject = A remark on a record: “{ $title }”
    .mail =
        Hello,

        The organ has added a public remark to “{ $title }” ({ $number }).
        The remark is public with the record. You may answer it once; the answer will be public too.

        See: { $url }
notice-site-drifted = A site is not as it was filed
    .body = The site of “{ $title }” ({ $number }) does not match its filing, and has not for a while. The record’s page says how to mend it; the organ does not see this yet.
    .subject = A site is not as it was filed: “{ $title }”
    .mail =
        Hello,

        This platform has looked at the site of “{ $title }” ({ $number }). It does not match its filing, and has not for a while.
        The record’s page says what is wrong and how to mend it; press “Check now” when it is done. If it is left for long, the organ will see it.

        See: { $url }
notice-number-elsewhere = A number may be misused
    .body = Another website displays the number of “{ $title }” ({ $number }). The record’s page says which; the organ is told too.
    .subject = A number may be misused: “{ $title }”
    .mail =
        Hello,

        Another website displays the number of “{ $title }” ({ $number }); its domain is not filed for this number.
        If it is yours, file it or add its domain by a change. If it is not, the organ will see to it.

        See: { $url }
