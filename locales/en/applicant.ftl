# The applicant’s pages: filling in, handing in, following up, register entries, messages.

## Filling in
apply-yes = Yes
apply-pages =
    { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }
apply-join = {" "}
apply-overseas = Outside the mainland
apply-due-today = today is the last day
apply-place = Page { $at } of { $of }
apply-stage-check = Check
apply-stage-notice = Your duties
apply-back = Back
apply-continue = Save and continue
apply-save = Save draft
apply-saved-title = Draft saved
apply-saved-text = You can close this page and carry on later from your home page.
apply-title-wrong = Error:{" "}
apply-rest = See what does not need to change
apply-reason = { $what }. { $mend }
apply-reason-noted = { $what }: { $note } { $mend }
apply-error = { $label }: { $text }

## Choosing a kind
apply-new-title = New filing
apply-new-lead = Choose what you want to file. Your answers are saved as you type, so you can finish in several sittings.
apply-new-first = To begin with, register the individual or organisation that runs the site. Later filings take its details from here.
apply-begin = Begin: { $kind }

## Correction
apply-correction-title = Please correct what is listed here
apply-correction-text = Only what was returned needs to change; everything else stays as it is.
apply-task-mend = To correct
apply-task-flawed = Has an error

## Checking
apply-check-title = Check your answers
apply-check-lead = Go through every answer; use “Change” beside anything that is wrong.
apply-accurate-title = The content must be accurate and complete
apply-accurate-text = Make sure that everything agrees with the documents and with the facts. Incorrect or incomplete content is returned to you; false material has legal consequences.
apply-to-notice = Everything is right, continue
apply-submit = Submit for review
apply-notice-wait = Please read all of it first. You can submit once this page has been open for { $seconds } seconds.

## After submission
apply-submitted-title = { $kind } submitted
apply-submitted-text = We have received “{ $title }”.
apply-next-title = What happens next
apply-next-review = The cyber police of your area review your filing.
apply-next-told = When there is a result, or something needs to be corrected, we leave a message here and tell you by text message or mail. Please keep your phone within reach.
apply-next-subject = The subject and its first site can be reviewed together, so you can file the site right away.
apply-next-number = Once approved you receive a filing number. Please put it with its badge at the bottom of your home page within 30 days.
apply-next-kind-title = What would you like to file next?
apply-next-kind-text = A subject without any site is not reviewed by itself. Please go on and file the site.
apply-later = Later, back to my home page
apply-see-filing = Follow the progress
apply-to-my = Back to my home page
