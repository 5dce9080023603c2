# Documents: what stands on what can be downloaded and printed.

## Every document
paper-papers = Documents
paper-pdf = PDF
paper-demo = Demonstration: without legal effect
paper-page = Page @page of @pages
paper-printed = Printed { $at }
paper-scan = Scan to verify
paper-missing = 〓 stands for characters that no font here has, in this order (Unicode):
paper-filing = Filing
paper-kind = What was filed
paper-title = Name
paper-subject = Subject
paper-organ = Organ

## Certificate
paper-certificate = Download the certificate
paper-certificate-website = Certificate of Website Filing
paper-certificate-app = Certificate of App Registration
paper-certificate-mini-program = Certificate of Mini-Program Registration
paper-certificate-text = Printed from the register as it was at the time given below. Scan the code to see how it stands now. A filing shows that it was made; it vouches for no content, qualification or reputation.

## Receipt
paper-receipt = Receipt of submission
paper-receipt-text = The filing below has been handed in. You will be told the outcome on this platform; this receipt is not a certificate of filing.
paper-receipt-hash = The digest is the SHA-256 of what was handed in. Whatever is changed in it, the digest differs.
paper-round = Submission
paper-submitted = Handed in
paper-promised = Answer promised by
paper-notice = Responsibility notice
paper-notice-version = Version { $version }, accepted { $at }
paper-hash = Digest
refusal-no-press = Documents cannot be made on this site at the moment; everything else works. Please tell whoever runs it.

## Network security group
group-title = Network security group
group-lead = Who looks after network security. They fill the list of the network security group, to be downloaded and printed here when an organ asks for it.
group-none = There are no members yet. Usually the head of the unit leads the group, with two to four people who look after network security.
group-edit = See and change the list
group-add = Add a member
group-change = Change
group-change-title = Change a member
group-remove = Remove from the group
group-save = Save

## The four forms
paper-usage = Use of the International Network by a Filing User
    .for = Who gives access and how, from which addresses, and which safeguards there are.
paper-unit = Filing of a Unit Connected to the International Network
    .for = The website or app, who runs it, who is responsible, whom to reach at any hour, and its safeguards.
paper-sites = Basic Facts of Websites
    .for = Domains, addresses, access and services of a website, and what else its subject has on record.
paper-group = Members of the Network Security Group
    .for = Who looks after network security in a unit, in which role, and how to reach them.
paper-blank = Blank form
paper-seal = (seal or signature)
paper-day = Date:
paper-by-filer = Filed by
paper-by-organ = Organ
paper-form-user = 1. User
paper-form-contact = 2. Contact
paper-form-access = 3. Access
paper-form-product = 1. Website or app
paper-form-operator = 2. Run by
paper-form-responsible = 3. Responsible person
paper-form-emergency = 4. Emergency contact at any hour
paper-form-security = 5. Safeguards
paper-form-site = 1. Website
paper-form-security-lead = 2. Security lead
paper-form-others = 3. Websites and apps on record
paper-form-members = Members
paper-form-members-text = Usually the head of the unit leads the group. When people change, change the list on the platform and print it again.
paper-form-subject = Name of the unit or person
paper-form-subject-number = Document number
paper-form-address = Address
paper-form-name = Name
paper-form-mobile = Mobile
paper-form-document = Kind of document
paper-form-number = Document number
paper-form-email = E-mail
paper-form-organ = Organ with jurisdiction
paper-form-domain = Domain
paper-form-numbered = Filed on
paper-form-terminals = Terminals
paper-form-place = Place of installation
paper-form-place-number = No.
paper-form-server = Place of the servers
paper-form-station = Police station
paper-form-trade = Nature
# Options are parted by spaces.
paper-form-trades = commercial non-commercial
paper-form-grade = Grade
paper-form-grades = first second third
paper-form-use = Use
paper-form-uses = personal information-service data-centre internet-café network-use other
paper-form-measures = Technical safeguards
paper-form-measure-list = anti-virus intrusion-prevention logs-of-six-months backups identity-checks content-filters other
paper-form-rules = Rules of the house
paper-form-rule-list = review-before-publication patrols registration-of-users reporting-of-cases emergency-response training other

## Downloading forms
forms-title = Forms
forms-lead = For when an organ asks for forms on paper. Nothing of this is needed to file online. The forms are Chinese.
forms-blank = Download the blank form
forms-filled = What you have filled in online need not be copied by hand: open the filing under “My filings”; its documents include the forms, filled in.

## Return and inspection
paper-return = Notice of return for correction
paper-return-found = “{ $title }” ({ $kind }), which you handed in, was reviewed and has to be corrected:
paper-return-due = Please log in, correct it as said above and hand it in again by { $due }. If that day passes, the filing lapses; you may begin anew.
paper-return-asked = Please log in, correct it as said above and hand it in again.
paper-inspection = Invitation to an inspection
paper-inspection-found = Your filing “{ $title }” ({ $kind }) calls for an inspection in person or on site:
paper-inspection-asked = If you cannot come, please reach the contact above beforehand and agree on another time.

## Printed by an officer
paper-as-pdf = Download as PDF
paper-desk-text = Printed documents mask nothing; each printing is written into the audit trail.
paper-case-file = Case file
paper-case-state = State
paper-case-round = Submission { $round } ({ $at })
paper-case-reasons = Reasons for which it was returned or refused:
paper-case-attachments = Attachments
paper-case-file-name = File
paper-case-size = Size
paper-case-at = Uploaded
paper-case-digest = SHA-256
paper-case-acts = What was done
paper-case-notes = Internal notes
paper-case-when = When
paper-case-what = What
desk-act-print = Printed a document
